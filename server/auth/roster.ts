import type { RosterLine } from '../../config/rosters/read-roster.ts';
import type { RosterSeat } from '../../shared/http-contract.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { PeopleContext } from './context.ts';

interface SeatRow {
  readonly seat_id: SeatId;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly cluster: string;
  readonly has_link: number;
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

/** Replaces the roster. Seats that left keep their id, their name and their history. */
export const setRoster = (context: PeopleContext, lines: readonly RosterLine[]): { seats: RosterSeat[] } =>
  context.database.transaction(() => {
    context.database.run('UPDATE seats SET active = 0');
    const taken = new Set<string>(lines.map(({ seatId }) => seatId));
    lines.forEach((line, position) => {
      taken.delete(line.seatId);
      const id = lastingId(context, line, taken);
      taken.add(line.seatId).add(id);
      store(context, id, line, position);
    });
    return { seats: roster(context) };
  });

/**
 * Y3: for each seat of the roster the seats of earlier rosters that it came in place of. The codes alone do not say
 * it: a merged province may carry the code that another one had, so only seats that are gone are looked at.
 */
export const predecessors = ({ database }: PeopleContext): ReadonlyMap<SeatId, readonly SeatId[]> => {
  const gone = database.all<{ seat_id: SeatId; gso_code: string }>(
    "SELECT seat_id, gso_code FROM seats WHERE active = 0 AND gso_code <> ''",
  );
  const there = database.all<{ seat_id: SeatId; codes: string }>(
    "SELECT seat_id, predecessor_gso_codes AS codes FROM seats WHERE active = 1 AND predecessor_gso_codes <> ''",
  );
  return new Map(
    there.flatMap(({ seat_id: id, codes }) => {
      const of = new Set(codes.split(' '));
      const before = gone.filter(({ gso_code }) => of.has(gso_code)).map(({ seat_id }) => seat_id);
      return before.length > 0 ? [[id, before] as const] : [];
    }),
  );
};
