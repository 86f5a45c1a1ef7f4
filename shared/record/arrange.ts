import type { RecordLineId } from '../kernel/ids.ts';
import { placeholdersOf } from '../papers/phrases.ts';
import type { RecordLine } from './events.ts';

/** A line as the log and the rule set make it. */
export interface DraftLine {
  readonly id: RecordLineId;
  /** The heading of an item begins it; what stands above all items is of none. */
  readonly kind: 'heading' | 'text' | 'list';
  /** The words, with the facts as blanks. */
  readonly wording: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The moment of the meeting that it tells of, ms; what people add tells of none. */
  readonly at?: number;
  /** Of a list, which is made of facts alone. */
  readonly items?: readonly string[];
}

/** A line as it stands in the minutes, with what people changed about it. */
export interface ArrangedLine extends DraftLine {
  readonly own: boolean;
  readonly revision: number;
  readonly hidden: string | null;
}

/** W2: the facts of a line that a wording leaves out. */
export const missingFacts = ({ wording }: Pick<DraftLine, 'wording'>, text: string): readonly string[] => {
  const there = new Set(placeholdersOf(text));
  return placeholdersOf(wording).filter((name) => !there.has(name));
};

const merged = (line: DraftLine, change: RecordLine | undefined): ArrangedLine => {
  const worded = change?.text ?? null;
  const wording = worded !== null && missingFacts(line, worded).length === 0 ? worded : line.wording;
  return { ...line, wording, own: false, revision: change?.revision ?? 0, hidden: change?.hidden ?? null };
};

const ownLine = ({ id, text, revision, hidden }: RecordLine): ArrangedLine => ({
  id,
  kind: 'text',
  wording: text ?? '',
  facts: {},
  own: true,
  revision,
  hidden,
});

/** The number of the item that a place in the list is in: how many headings begin at or before it. */
const itemAt = (lines: readonly ArrangedLine[], index: number): number =>
  lines.slice(0, index + 1).filter(({ kind }) => kind === 'heading').length;

/** The list with a line put after another; as it is where that cannot be (W3). */
const withPlaced = (
  lines: readonly ArrangedLine[],
  line: ArrangedLine,
  after: RecordLineId | null,
): readonly ArrangedLine[] => {
  const from = lines.findIndex(({ id }) => id === line.id);
  const rest = lines.filter(({ id }) => id !== line.id);
  const before = after === null ? -1 : rest.findIndex(({ id }) => id === after);
  const isGone = after !== null && before < 0;
  // A line whose neighbour is gone, because its event is told no more, stands at the end.
  if (isGone) return from >= 0 ? lines : [...rest, line];
  const leaves = from >= 0 && (line.kind === 'heading' || itemAt(lines, from) !== itemAt(rest, before));
  return leaves && !line.own ? lines : rest.toSpliced(before + 1, 0, line);
};

/** W1-W4: the lines of the minutes in their order: those of the log as people changed them, and their own. */
export const arranged = (
  draft: readonly DraftLine[],
  changes: ReadonlyMap<RecordLineId, RecordLine>,
): readonly ArrangedLine[] => {
  let lines: readonly ArrangedLine[] = draft.map((line) => merged(line, changes.get(line.id)));
  let waiting = [...changes.values()]
    .filter(({ after }) => after !== undefined)
    .sort((a, b) => a.placedAt - b.placedAt);
  const isThere = (id: RecordLineId) => lines.some((line) => line.id === id);
  const place = ({ after, ...change }: RecordLine) => {
    const line = change.own ? ownLine(change) : lines.find(({ id }) => id === change.id);
    if (line) lines = withPlaced(lines, line, after ?? null);
  };
  // What stands after a line that was put somewhere itself waits for that; what is left stands at the end.
  for (let left = -1; waiting.length !== left; ) {
    left = waiting.length;
    const ready = waiting.filter(({ after }) => after === null || after === undefined || isThere(after));
    waiting = waiting.filter((change) => !ready.includes(change));
    for (const change of ready) place(change);
  }
  for (const change of waiting) place(change);
  return lines;
};
