import type { IssuedSeatLink } from '../../shared/admin-contract.ts';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import type { PeopleContext } from './context.ts';
import { addLink } from './link.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { markSeatRevoked } from './revoke-session.ts';
import { codeHashOf, newCode, newId } from './secrets.ts';

interface NamedSeat {
  readonly seat_id: SeatId;
  readonly name: string;
  readonly kind: string;
}

const issueOne = (context: PeopleContext, seat: NamedSeat, baseUrl: string): IssuedSeatLink => {
  context.database.run(
    'UPDATE links SET revoked_at = ? WHERE seat_id = ? AND revoked_at IS NULL',
    context.clock(),
    seat.seat_id,
  );
  const [code, salt] = [newCode(context.random), newId(context.random)];
  const token = addLink(context, {
    kind: 'seat',
    accountId: null,
    seatId: seat.seat_id,
    code: { salt, hash: codeHashOf(salt, code) },
    expiresAt: null,
  });
  return {
    seatId: seat.seat_id,
    name: seatName(seat),
    url: `${baseUrl}/join/${token}`,
    code,
    expiresAt: null,
  };
};

/**
 * A new link and code for each seat, all or none. What was given out for these seats before stops working, and so
 * do their sessions: that is what a link is issued again for.
 */
export const issueSeatLinks = (
  context: PeopleContext,
  seatIds: readonly SeatId[],
  baseUrl: string,
): Outcome<{ links: IssuedSeatLink[] }> => {
  const found = [...new Set(seatIds)].map((seatId) => ({
    seatId,
    seat: context.database.get<NamedSeat>(
      'SELECT seat_id, name, kind FROM seats WHERE seat_id = ? AND active = 1',
      seatId,
    ),
  }));
  const unknown = found.find(({ seat }) => !seat);
  if (unknown) return no('request.not_found', { seatId: unknown.seatId });
  const seats = found.flatMap(({ seat }) => (seat ? [seat] : []));
  const { links, revoked } = context.database.transaction(() => ({
    links: seats.map((seat) => issueOne(context, seat, baseUrl)),
    revoked: seats.flatMap((seat) => markSeatRevoked(context, seat.seat_id)),
  }));
  context.tellRevoked(revoked);
  return yes({ links });
};
