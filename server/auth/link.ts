import { seatName } from '../../shared/attendance/seat-name.ts';
import type { LinkInfo } from '../../shared/http-contract.ts';
import type { StaffRole } from '../../shared/kernel/actor.ts';
import type { AccountId, SeatId } from '../../shared/kernel/ids.ts';
import type { PeopleContext } from './context.ts';
import { no, type Outcome, yes } from './outcome.ts';
import { hashOf, newId, newSecret } from './secrets.ts';

export interface Link {
  readonly link_id: string;
  readonly kind: LinkInfo['kind'];
  readonly account_id: AccountId | null;
  readonly seat_id: SeatId | null;
  readonly code_salt: string | null;
  readonly code_hash: string | null;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
  readonly account_name: string | null;
  readonly role: StaffRole | null;
  readonly seat_name: string | null;
  readonly seat_kind: string | null;
}

export interface NewLink {
  readonly kind: Link['kind'];
  readonly accountId: AccountId | null;
  readonly seatId: SeatId | null;
  readonly code?: { readonly salt: string; readonly hash: string };
  readonly expiresAt: number | null;
}

const SELECT_LINK = `
  SELECT link_id, links.kind, links.account_id, links.seat_id, code_salt, code_hash, expires_at, revoked_at,
         accounts.name AS account_name, role, seats.name AS seat_name, seats.kind AS seat_kind
  FROM links
  LEFT JOIN accounts ON accounts.account_id = links.account_id
  LEFT JOIN seats ON seats.seat_id = links.seat_id
  WHERE token_hash = ?`;

/** Stores a link and gives its token, which is not stored. */
export const addLink = ({ database, clock, random }: PeopleContext, link: NewLink): string => {
  const token = newSecret(random);
  database.run(
    `INSERT INTO links (link_id, token_hash, kind, account_id, seat_id, code_salt, code_hash, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    newId(random),
    hashOf(token),
    link.kind,
    link.accountId,
    link.seatId,
    link.code?.salt ?? null,
    link.code?.hash ?? null,
    clock(),
    link.expiresAt,
  );
  return token;
};

/** The link of that token, if it still opens something. */
export const findLink = ({ database, clock }: PeopleContext, token: string): Outcome<Link> => {
  const link = database.get<Link>(SELECT_LINK, hashOf(token));
  if (!link) return no('link.unknown');
  if (link.revoked_at !== null) return no('link.revoked');
  if (link.expires_at !== null && link.expires_at <= clock()) return no('link.expired');
  return yes(link);
};

/** What the page of a link greets with. */
export const linkInfo = (link: Link): LinkInfo => ({
  kind: link.kind,
  name: link.account_name ?? seatName({ kind: link.seat_kind ?? '', name: link.seat_name ?? '' }),
  role: link.role ?? 'seat',
  needsCode: link.code_hash !== null,
});
