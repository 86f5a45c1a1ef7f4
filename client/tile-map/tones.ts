/** How much of it there is; each tone has its colour, its sign, and its words in the legend. */
export const TONES = ['full', 'high', 'middle', 'low', 'no', 'none'] as const;
export type Tone = (typeof TONES)[number];

interface Look {
  readonly fill: string;
  /** AA on the fill, in both themes: a tile brings its own ground. */
  readonly ink: string;
  readonly edge: string;
  /** The part of the sign's circle that is filled; a cross for no, a dash for nothing. */
  readonly sign: number | 'cross' | 'dash';
}

export const LOOKS: Readonly<Record<Tone, Look>> = {
  full: { fill: '#1f6b45', ink: '#ffffff', edge: '#174f33', sign: 1 },
  high: { fill: '#a9d6bb', ink: '#0f2e1e', edge: '#6fae88', sign: 0.75 },
  middle: { fill: '#ecdba4', ink: '#362b03', edge: '#c8b267', sign: 0.5 },
  low: { fill: '#f0c4b1', ink: '#481706', edge: '#d39478', sign: 0.25 },
  no: { fill: '#7d4636', ink: '#ffffff', edge: '#5e3226', sign: 'cross' },
  none: { fill: '#eef0f2', ink: '#3f474f', edge: '#98a1ab', sign: 'dash' },
};
