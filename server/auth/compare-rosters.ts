import type { RosterLine } from '../../config/rosters/read-roster.ts';
import type { RosterChange } from '../../shared/admin-contract.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { Passage } from '../../shared/roster/lineage.ts';

/** A place of the list in use. */
export interface ComparedSeat {
  readonly id: SeatId;
  readonly gsoCode: string;
  readonly name: string;
  readonly kind: string;
}

/** A line of the new list under the id that its place has for life. */
export type ListedSeat = RosterLine & { readonly id: SeatId };

/** H3: the places of the old list that went into this one; codes are those of the old list. */
const predecessors = (before: readonly ComparedSeat[], seat: ListedSeat): readonly ComparedSeat[] => {
  return before.filter(
    ({ id, gsoCode }) =>
      id === seat.id ||
      seat.predecessorSeatIds.includes(id) ||
      (gsoCode !== '' && seat.predecessorGsoCodes.includes(gsoCode)),
  );
};

const sameWords = (one: Pick<ComparedSeat, 'name' | 'kind'>, other: Pick<ComparedSeat, 'name' | 'kind'>) =>
  one.name.normalize('NFC') === other.name.normalize('NFC') && one.kind === other.kind;

/** H1: what becomes of each place when the new list takes the old one's place on that day. */
export const compareRosters = (
  before: readonly ComparedSeat[],
  after: readonly ListedSeat[],
  day: string,
): { readonly changes: readonly RosterChange[]; readonly passages: readonly Passage[] } => {
  const origins = after.map((seat) => ({ seat, from: predecessors(before, seat) }));
  const goesInto = (id: SeatId) => origins.filter(({ from }) => from.some((each) => each.id === id)).length;
  const kindOf = (seat: ListedSeat, from: readonly ComparedSeat[]): RosterChange['kind'] => {
    const [only] = from;
    if (!only) return 'new';
    if (from.length > 1) return 'merged';
    if (goesInto(only.id) > 1) return 'split';
    return only.id === seat.id && sameWords(only, seat) ? 'kept' : 'renamed';
  };
  const changes = origins.map(
    ({ seat, from }): RosterChange => ({
      kind: kindOf(seat, from),
      id: seat.id,
      name: seat.name,
      from: from.map(({ id, name }) => ({ id, name })),
    }),
  );
  const gone = before.filter(({ id }) => goesInto(id) === 0);
  const passages = origins.flatMap(({ seat, from }, index) =>
    changes[index]?.kind === 'kept'
      ? []
      : from.map(({ id, name }) => ({ day, from: id, to: seat.id, fromName: name, toName: seat.name })),
  );
  return {
    changes: [
      ...changes,
      ...gone.map(({ id, name }): RosterChange => ({ kind: 'gone', id, name, from: [] })),
    ],
    passages,
  };
};
