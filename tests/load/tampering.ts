import { hashOf } from '../../server/storage/chain.ts';
import type { JournalRow } from '../../server/storage/sqlite-journal.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';

/** Numbers below a bound, the same for the same seed (mulberry32). */
export const dice = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
export type Dice = ReturnType<typeof dice>;

type Rows = readonly JournalRow[];

/** One way to lie: the records after it. The caller sees to it that they differ from those before. */
export type Tampering = (rows: Rows, roll: Dice) => Rows;

const edited = (text: string, roll: Dice): string => {
  const at = roll(text.length);
  const sign = String.fromCharCode(32 + roll(95));
  return text.slice(0, at) + sign + text.slice(at + 1);
};

const changedAt = (rows: Rows, at: number, change: (row: JournalRow) => JournalRow): Rows =>
  rows.map((row, index) => (index === at ? change(row) : row));

/** Places and hashes as if nothing had happened, from a record on: what a careful liar does. */
const rechained = (rows: Rows, from = 0): Rows => {
  const made = rows.slice(0, from);
  for (const row of rows.slice(from)) {
    const seq = made.length + 1;
    const previous = made.at(-1)?.hash ?? '0'.repeat(64);
    made.push({ ...row, seq, previous, hash: hashOf(previous, row.meeting_id, seq, row.body) });
  }
  return made;
};

const renumbered = (rows: Rows): Rows => rows.map((row, index) => ({ ...row, seq: index + 1 }));
const swapped = (rows: Rows, roll: Dice): Rows => {
  const [a, b] = [roll(rows.length), roll(rows.length)];
  return rows.map((row, index) => (index === a ? rows[b] : index === b ? rows[a] : row) as JournalRow);
};
const without = (rows: Rows, roll: Dice): Rows => {
  const at = roll(rows.length);
  return rows.toSpliced(at, 1 + roll(Math.min(5, rows.length - at)));
};
const rehashed = (row: JournalRow): JournalRow => ({
  ...row,
  hash: hashOf(row.previous, row.meeting_id, row.seq, row.body),
});

/** An edit that stays JSON and says something else: an answer, a seat, an hour. */
const meaningful = (body: string, roll: Dice): string => {
  const changes: ((text: string) => string)[] = [
    (text) => text.replace('"yes"', '"no"'),
    (text) => text.replace('"no"', '"yes"'),
    (text) => text.replace(/"p(\d+)"/, (_, id) => `"p${(Number(id) % 70) + 1}"`),
    (text) => text.replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) + 60_000}`),
  ];
  return changes[roll(changes.length)]?.(body) ?? body;
};

const COLUMNS = ['actor_key', 'command_id', 'body', 'previous', 'hash'] as const;

export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a sign of one column': (rows, roll) => {
    const column = COLUMNS[roll(COLUMNS.length)] ?? 'body';
    return changedAt(rows, roll(rows.length), (row) => ({ ...row, [column]: edited(row[column], roll) }));
  },
  'another meaning': (rows, roll) =>
    changedAt(rows, roll(rows.length), (row) => ({ ...row, body: meaningful(row.body, roll) })),
  'another meaning, its own hash made anew': (rows, roll) =>
    changedAt(rows, roll(rows.length), (row) => rehashed({ ...row, body: meaningful(row.body, roll) })),
  'another meaning, all later hashes made anew': (rows, roll) => {
    const at = roll(rows.length);
    return rechained(
      changedAt(rows, at, (row) => ({ ...row, body: meaningful(row.body, roll) })),
      at,
    );
  },
  'another place': (rows, roll) =>
    changedAt(rows, roll(rows.length), (row) => ({ ...row, seq: row.seq + 1 + roll(9) })),
  'another meeting': (rows, roll) =>
    changedAt(rows, roll(rows.length), (row) => ({ ...row, meeting_id: '2020-08' as MeetingId })),
  'records taken out': without,
  'records taken out, the rest moved up': (rows, roll) => renumbered(without(rows, roll)),
  'records taken out, all hashes made anew': (rows, roll) => rechained(without(rows, roll)),
  'two exchanged': swapped,
  'two exchanged with their places': (rows, roll) => renumbered(swapped(rows, roll)),
  'two exchanged, all hashes made anew': (rows, roll) => rechained(swapped(rows, roll)),
  'a stretch turned round': (rows, roll) => {
    const at = roll(rows.length - 1);
    const length = 2 + roll(8);
    return renumbered(rows.toSpliced(at, length, ...rows.slice(at, at + length).reverse()));
  },
  'one put in twice': (rows, roll) => {
    const row = rows[roll(rows.length)] as JournalRow;
    return renumbered(rows.toSpliced(roll(rows.length), 0, row));
  },
  'one put in, all hashes made anew': (rows, roll) => {
    const row = rows[roll(rows.length)] as JournalRow;
    return rechained(rows.toSpliced(roll(rows.length), 0, row));
  },
  'the end cut off': (rows, roll) => rows.slice(0, roll(rows.length)),
  'the beginning cut off': (rows, roll) => rows.slice(1 + roll(rows.length - 1)),
};
