/** The parts of a paper that rules speak of. */
export const ELEMENTS = [
  'page',
  'pageNumber',
  'print',
  'rightHead',
  'leftHead',
  'number',
  'placeDate',
  'type',
  'subject',
  'body',
  'table',
  'ending',
  'signing',
  'recipients',
] as const;
export type PaperElement = (typeof ELEMENTS)[number];

/** What a rule says of an element. */
export const ASPECTS = [
  'paper',
  'top',
  'bottom',
  'left',
  'right',
  'place',
  'firstPage',
  'font',
  'color',
  'missing',
  'foreign',
  'size',
  'bold',
  'italic',
  'underline',
  'capitals',
  'mark',
  'form',
  'zero',
  'align',
  'indent',
  'spacing',
  'line',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Where a paper is not as the rule set wants it. */
export interface Departure {
  readonly element: PaperElement;
  readonly aspect: Aspect;
  /** What stands there, and what should: numbers with their unit, or texts. */
  readonly seen: string;
  readonly wanted: string;
  /** The beginning of the paragraph; empty for what is nowhere in the text. */
  readonly text: string;
  /** In how many places. */
  readonly count: number;
}

const SHOWN = 80;

export const departure = (
  element: PaperElement,
  aspect: Aspect,
  seen: string,
  wanted: string,
  text = '',
): Departure => ({
  element,
  aspect,
  seen,
  wanted,
  text: text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text,
  count: 1,
});

/** Says once what happens in many places. */
export const gathered = (departures: readonly Departure[]): readonly Departure[] => {
  const all = new Map<string, Departure>();
  for (const each of departures) {
    const key = [each.element, each.aspect, each.seen, each.wanted].join('|');
    const before = all.get(key);
    all.set(key, before ? { ...before, count: before.count + 1 } : each);
  }
  return [...all.values()];
};
