import type { AdminOverview, IssuedLink, IssuedSeatLink, RosterSeat } from '../../shared/admin-contract.ts';
import { Bodies } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { AccountId, SeatId } from '../../shared/kernel/ids.ts';
import { type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Everybody who has a session, made as people make them: the administrator issues links, each opens its own. */
export interface House {
  readonly server: ServerProcess;
  readonly chair: SignedIn;
  readonly deputy: SignedIn;
  readonly observer: SignedIn;
  /** Who the chair is to the meeting. */
  readonly chairViewer: Viewer;
  readonly chairKey: string;
  readonly seats: ReadonlyMap<SeatId, SignedIn>;
  readonly roster: readonly RosterSeat[];
  /** A new meeting of the same roster. */
  readonly prepareMeeting: (code: string) => Promise<string>;
  /** A new meeting of so many seats, and a session for each of them. */
  readonly prepareCrowd: (
    size: number,
  ) => Promise<{ meetingId: string; seats: ReadonlyMap<SeatId, SignedIn> }>;
}

/** A roster as an administrator uploads it. */
const rosterOf = (size: number): string =>
  [
    'seat_id,name,kind',
    ...Array.from({ length: size }, (_, index) => `d${index + 1},Điểm cầu ${index + 1},Tỉnh ủy`),
  ].join('\n');

const asker =
  (url: string, { handle, cookie }: SignedIn) =>
  async <Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${url}/api/s/${handle}/${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };

/**
 * The real server with its sample on a folder of its own, and a session for each of the seventy seats, or for those
 * that are chosen: a new link ends the one before.
 */
export const openHouse = async (
  environment: NodeJS.ProcessEnv = {},
  chosen: (seats: readonly RosterSeat[]) => readonly RosterSeat[] = (seats) => seats,
): Promise<House> => {
  const server = await ServerProcess.startWith(environment);
  const ask = asker(server.url, await signIn(server.link('Quản trị')));
  const { accounts, seats } = await ask<AdminOverview>('GET', 'admin');
  const accountId = accounts.find(({ role }) => role === 'observer')?.id;
  const { invitation } = await ask<{ invitation: IssuedLink }>(
    'POST',
    'invitations',
    Bodies.inviteAccount.parse({ accountId }),
  );
  const signInSeats = async (seatIds: readonly SeatId[]) => {
    const { links } = await ask<{ links: IssuedSeatLink[] }>(
      'POST',
      'seat-links',
      Bodies.issueSeatLinks.parse({ seatIds }),
    );
    const sessions = new Map<SeatId, SignedIn>();
    for (const { seatId, url, code } of links) sessions.set(seatId, await signIn(`${url}#code=${code}`));
    return sessions;
  };
  const prepareMeeting = async (code: string) => {
    const meeting = Bodies.createMeeting.parse({ title: `Hội nghị ${code}`, startsAt: Date.now(), code });
    return (await ask<{ meetingId: string }>('POST', 'meetings', meeting)).meetingId;
  };
  const chairAccount = accounts.find(({ role }) => role === 'chair')?.id as AccountId;
  return {
    server,
    chair: await signIn(server.link('Chủ trì')),
    deputy: await signIn(server.link('Phó chủ trì')),
    chairViewer: { role: 'chair', accountId: chairAccount },
    chairKey: `staff:${chairAccount}`,
    observer: await signIn(invitation.url),
    seats: await signInSeats(chosen(seats).map(({ id }) => id)),
    roster: seats,
    prepareMeeting,
    async prepareCrowd(size) {
      await ask('POST', 'roster', Bodies.setRoster.parse({ csv: rosterOf(size) }));
      const meetingId = await prepareMeeting(`2026-01-crowd-${size}`);
      const crowd = (await ask<AdminOverview>('GET', 'admin')).seats;
      return { meetingId, seats: await signInSeats(crowd.map(({ id }) => id)) };
    },
  };
};
