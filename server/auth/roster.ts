import type { RosterLine } from '../../config/rosters/read-roster.ts';
import type { RosterChange, RosterSeat } from '../../shared/admin-contract.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { Passage } from '../../shared/roster/lineage.ts';
import { type ComparedSeat, compareRosters, type ListedSeat } from './compare-rosters.ts';
import type { PeopleContext } from './context.ts';

interface SeatRow {
  readonly seat_id: SeatId;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly cluster: string;
  readonly has_link: number;
}

interface PassageRow {
  readonly day: string;
  readonly from_seat: SeatId;
  readonly to_seat: SeatId;
  readonly from_name: string;
  readonly to_name: string;
}

/** The seats of meetings made from now on. */
export const roster = ({ database, clock }: PeopleContext): RosterSeat[] =>
  database
    .all<SeatRow>(
      `SELECT seat_id, name, kind, region, cluster, EXISTS (
         SELECT 1 FROM links WHERE links.seat_id = seats.seat_id AND links.kind = 'seat' AND revoked_at IS NULL
           AND (expires_at IS NULL OR expires_at > ?)) AS has_link
       FROM seats WHERE active = 1 ORDER BY position`,
      clock(),
    )
    .map(({ seat_id: id, name, kind, region, cluster, has_link }) => ({
      id,
      name,
      kind,
      region,
      cluster,
      hasLink: has_link === 1,
    }));

/** The list in use, as far as another list is compared with it. */
const activeSeats = ({ database }: PeopleContext): ComparedSeat[] =>
  database
    .all<{ seat_id: SeatId; gso_code: string; name: string; kind: string }>(
      'SELECT seat_id, gso_code, name, kind FROM seats WHERE active = 1 ORDER BY position',
    )
    .map(({ seat_id: id, gso_code: gsoCode, name, kind }) => ({ id, gsoCode, name, kind }));

/** Names without accents, case and spaces: "Hoà Bình" and "Hòa Bình" are one place. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A place made of nothing but itself: renamed at most. */
const isSuccessorOfItself = ({ gsoCode, predecessorGsoCodes }: RosterLine, oldGsoCode: string): boolean =>
  gsoCode !== '' &&
  oldGsoCode === gsoCode &&
  predecessorGsoCodes.length === 1 &&
  predecessorGsoCodes[0] === gsoCode;

/**
 * The id that a line's place has for life. The id in the file may already be another place's (in 2025 seven
 * provinces carry the code of another one of 2020): then this place gets an id of its own, and the same again when
 * the same file is read again.
 */
const lastingId = ({ database }: PeopleContext, line: RosterLine, taken: ReadonlySet<string>): SeatId => {
  for (let turn = 1; ; turn += 1) {
    const id = (turn === 1 ? line.seatId : `${line.seatId.slice(0, 36)}-${turn}`) as SeatId;
    const known = database.get<{ name: string; gso_code: string }>(
      'SELECT name, gso_code FROM seats WHERE seat_id = ?',
      id,
    );
    const same =
      !known || folded(known.name) === folded(line.name) || isSuccessorOfItself(line, known.gso_code);
    if (same && !taken.has(id)) return id;
  }
};

const store = ({ database }: PeopleContext, id: SeatId, line: RosterLine, position: number): void => {
  database.run(
    `INSERT INTO seats (seat_id, gso_code, name, kind, region, cluster, successor_gso_code,
                        predecessor_gso_codes, position, active)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (seat_id) DO UPDATE SET
       gso_code = excluded.gso_code, name = excluded.name, kind = excluded.kind, region = excluded.region,
       cluster = excluded.cluster, successor_gso_code = excluded.successor_gso_code,
       predecessor_gso_codes = excluded.predecessor_gso_codes, position = excluded.position, active = 1`,
    id,
    line.gsoCode,
    line.name,
    line.kind,
    line.region,
    line.cluster,
    line.successorGsoCode,
    line.predecessorGsoCodes.join(' '),
    position,
  );
};

interface Replacement {
  readonly after: readonly ListedSeat[];
  readonly changes: readonly RosterChange[];
  readonly passages: readonly Passage[];
}

/** What another list would change. */
const replacement = (context: PeopleContext, lines: readonly RosterLine[], day: string): Replacement => {
  const taken = new Set<string>(lines.map(({ seatId }) => seatId));
  const after = lines.map((line) => {
    taken.delete(line.seatId);
    const id = lastingId(context, line, taken);
    taken.add(line.seatId).add(id);
    return { ...line, id };
  });
  return { after, ...compareRosters(activeSeats(context), after, day) };
};

/** What another list would change, for whoever is to decide. */
export const previewRoster = (
  context: PeopleContext,
  lines: readonly RosterLine[],
  day: string,
): readonly RosterChange[] => replacement(context, lines, day).changes;

/** H1: what has become of places, since the first list. */
export const lineage = ({ database }: PeopleContext): Passage[] =>
  database
    .all<PassageRow>('SELECT day, from_seat, to_seat, from_name, to_name FROM seat_passages ORDER BY day')
    .map(({ day, from_seat: from, to_seat: to, from_name: fromName, to_name: toName }) => ({
      day,
      from,
      to,
      fromName,
      toName,
    }));

const keep = ({ database }: PeopleContext, { day, from, to, fromName, toName }: Passage): void => {
  database.run(
    'INSERT OR REPLACE INTO seat_passages (day, from_seat, to_seat, from_name, to_name) VALUES (?, ?, ?, ?, ?)',
    day,
    from,
    to,
    fromName,
    toName,
  );
};

/** Replaces the roster from that day on. Seats that left keep their id, their name and their history. */
export const setRoster = (
  context: PeopleContext,
  lines: readonly RosterLine[],
  day: string,
): { seats: RosterSeat[] } =>
  context.database.transaction(() => {
    const before = new Set(activeSeats(context).map(({ id }) => id));
    const { after, passages } = replacement(context, lines, day);
    context.database.run('UPDATE seats SET active = 0');
    after.forEach((seat, position) => {
      store(context, seat.id, seat, position);
      // H1: a place that is there again has gone nowhere.
      if (!before.has(seat.id))
        context.database.run('DELETE FROM seat_passages WHERE from_seat = ?', seat.id);
    });
    for (const passage of passages) keep(context, passage);
    return { seats: roster(context) };
  });
