import {
  type AdminOverview,
  Bodies,
  type IssuedLink,
  type IssuedSeatLink,
} from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { AccountId, SeatId } from '../../shared/kernel/ids.ts';
import { type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Everybody who has a session, made as people make them: the administrator issues links, each opens its own. */
export interface House {
  readonly server: ServerProcess;
  readonly chair: SignedIn;
  readonly observer: SignedIn;
  /** Who the chair is to the meeting. */
  readonly chairViewer: Viewer;
  readonly chairKey: string;
  readonly seats: ReadonlyMap<SeatId, SignedIn>;
  /** A new meeting of the same roster. */
  readonly prepareMeeting: (code: string) => Promise<string>;
}

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

/** The real server with its sample on a folder of its own, and a session for each of the seventy seats. */
export const openHouse = async (environment: NodeJS.ProcessEnv = {}): Promise<House> => {
  const server = await ServerProcess.startWith(environment);
  const ask = asker(server.url, await signIn(server.link('Quản trị')));
  const { accounts, seats } = await ask<AdminOverview>('GET', 'admin');
  const accountId = accounts.find(({ role }) => role === 'observer')?.id;
  const { invitation } = await ask<{ invitation: IssuedLink }>(
    'POST',
    'invitations',
    Bodies.inviteAccount.parse({ accountId }),
  );
  const { links } = await ask<{ links: IssuedSeatLink[] }>(
    'POST',
    'seat-links',
    Bodies.issueSeatLinks.parse({ seatIds: seats.map(({ id }) => id) }),
  );
  const sessions = new Map<SeatId, SignedIn>();
  for (const { seatId, url, code } of links) sessions.set(seatId, await signIn(`${url}#code=${code}`));
  const chairAccount = accounts.find(({ role }) => role === 'chair')?.id as AccountId;
  return {
    server,
    chair: await signIn(server.link('Chủ trì')),
    chairViewer: { role: 'chair', accountId: chairAccount },
    chairKey: `staff:${chairAccount}`,
    observer: await signIn(invitation.url),
    seats: sessions,
    async prepareMeeting(code) {
      const meeting = Bodies.createMeeting.parse({ title: `Hội nghị ${code}`, startsAt: Date.now(), code });
      return (await ask<{ meetingId: string }>('POST', 'meetings', meeting)).meetingId;
    },
  };
};
