import type { LineHeight } from '../sheet.ts';

/** What a reader of a document found, with every style resolved: what the eye would see. Lengths in mm, sizes in points. */
export interface SeenRun {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** RRGGBB. */
  readonly color: string;
}

/** The cell of a table that a paragraph stands in. */
export interface SeenCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface SeenParagraph {
  readonly runs: readonly SeenRun[];
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLine: number;
  /** What is left for its lines. */
  readonly width: number;
  /** Points. */
  readonly before: number;
  readonly after: number;
  readonly line: LineHeight;
  /** How long a rule is that is drawn at it, or as its border; null: none. */
  readonly ruleAbove: number | null;
  readonly ruleBelow: number | null;
  readonly cell: SeenCell | null;
}

export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface SeenPageNumber {
  readonly at: 'top' | 'bottom';
  readonly align: SeenParagraph['align'];
  readonly size: number;
  readonly onFirstPage: boolean;
}

export interface SeenPaper {
  /** One for each section. */
  readonly pages: readonly SeenPage[];
  readonly pageNumber: SeenPageNumber | null;
  /** As the program that saved it counted; null: it did not say. */
  readonly pageCount: number | null;
  readonly paragraphs: readonly SeenParagraph[];
}

export const textOf = ({ runs }: Pick<SeenParagraph, 'runs'>): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
