import type { z } from 'zod';
import type {
  AccountInfo,
  AdminOverview,
  IssuedLink,
  IssuedSeatLink,
  RosterPreview,
  RosterSeat,
} from '../../shared/admin-contract.ts';
import type { PayloadOf } from '../../shared/commands.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import type {
  AgendaSource,
  BlindToken,
  Bodies,
  CalendarFeed,
  CountedBallots,
  DeviceLink,
  HomeInfo,
  LinkInfo,
  NextInfo,
  OutsideCommand,
  SearchAnswer,
  SessionInfo,
  SetupInfo,
} from '../../shared/http-contract.ts';
import type { MeetingId, PollId, SeriesId } from '../../shared/kernel/ids.ts';
import type { MinutesDraft, PaperChoices } from '../../shared/papers-contract.ts';
import type { FindAnswer } from '../../shared/search/contract.ts';
import { ask, type HttpAnswer } from './ask.ts';

type Body<Name extends keyof typeof Bodies> = z.input<(typeof Bodies)[Name]>;
type Handle = { readonly handle: string };
type Nothing = Record<string, never>;

const of = (handle: string, path = '') => `/s/${encodeURIComponent(handle)}${path}`;

/** Before anybody has signed in. */
export const door = {
  setupInfo: () => ask<SetupInfo>('GET', '/setup'),
  setUp: (body: Body<'setup'>) => ask<Handle>('POST', '/setup', body),
  sessions: () => ask<readonly SessionInfo[]>('GET', '/sessions'),
  signIn: (body: Body<'signIn'>) => ask<Handle>('POST', '/sessions', body),
  linkInfo: (token: string) => ask<LinkInfo>('GET', `/links/${encodeURIComponent(token)}`),
  openLink: (token: string, body: Body<'useLink'>) =>
    ask<Handle>('POST', `/links/${encodeURIComponent(token)}`, body),
  /** B3: without anything that says who brings it. */
  castBallot: (body: Body<'castBallot'>) => ask<{ readonly nonce: string }>('POST', '/ballots', body, 'omit'),
};

/** What a signed-in person may ask; the handle says which of the browser's sessions. */
export const session = (handle: string) => ({
  info: () => ask<SessionInfo>('GET', of(handle)),
  signOut: () => ask<Nothing>('DELETE', of(handle)),
  changePassword: (body: Body<'changePassword'>) => ask<Nothing>('POST', of(handle, '/password'), body),
  agenda: (meetingId: MeetingId) => ask<AgendaSource>('GET', of(handle, `/meetings/${meetingId}/agenda`)),
  papers: (meetingId: MeetingId) => ask<PaperChoices>('GET', of(handle, `/meetings/${meetingId}/papers`)),
  minutesDraft: (meetingId: MeetingId) =>
    ask<MinutesDraft>('GET', of(handle, `/meetings/${meetingId}/papers/lines`)),
  takeToken: (meetingId: MeetingId, pollId: PollId, body: Body<'takeToken'>) =>
    ask<BlindToken>('POST', of(handle, `/meetings/${meetingId}/polls/${pollId}/token`), body),
  countedBallots: (meetingId: MeetingId, pollId: PollId) =>
    ask<CountedBallots>('GET', of(handle, `/meetings/${meetingId}/polls/${pollId}/ballots`)),
  search: (meetingId: MeetingId, body: Body<'search'>) =>
    ask<SearchAnswer>('POST', of(handle, `/meetings/${meetingId}/search`), body),
  find: (body: Body<'find'>) => ask<FindAnswer>('POST', of(handle, '/search'), body),
  /** A new secret address; the earlier one stops working. */
  calendarFeed: () => ask<CalendarFeed>('POST', of(handle, '/calendar'), {}),
  home: () => ask<HomeInfo>('GET', of(handle, '/home')),
  /** From outside the room: the rules' "no" comes as an error. */
  command: async <Type extends OutsideCommand>(
    meetingId: MeetingId,
    body: { readonly id: string; readonly type: Type; readonly payload: PayloadOf<Type> },
  ): Promise<HttpAnswer<Nothing>> => {
    const answer = await ask<CommandAnswer>('POST', of(handle, `/meetings/${meetingId}/commands`), body);
    if (!answer.ok) return answer;
    return answer.value.ok ? { ok: true, value: {} } : { ok: false, error: answer.value.refusal };
  },
  next: (meetingId: MeetingId) => ask<NextInfo>('GET', of(handle, `/meetings/${meetingId}/next`)),
  createNext: (meetingId: MeetingId, body: Body<'nextMeeting'>) =>
    ask<{ meetingId: MeetingId }>('POST', of(handle, `/meetings/${meetingId}/next`), body),
  deviceLink: () => ask<DeviceLink>('POST', of(handle, '/device-links'), {}),
});

/** The administrator's requests. */
export const administration = (handle: string) => ({
  overview: () => ask<AdminOverview>('GET', of(handle, '/admin')),
  createAccount: (body: Body<'createAccount'>) =>
    ask<{ account: AccountInfo; invitation: IssuedLink }>('POST', of(handle, '/accounts'), body),
  inviteAccount: (body: Body<'inviteAccount'>) =>
    ask<{ invitation: IssuedLink }>('POST', of(handle, '/invitations'), body),
  createMeeting: (body: Body<'createMeeting'>) =>
    ask<{ meetingId: MeetingId }>('POST', of(handle, '/meetings'), body),
  changeAccount: (id: string, body: Body<'changeAccount'>) =>
    ask<{ account: AccountInfo }>('POST', of(handle, `/accounts/${encodeURIComponent(id)}`), body),
  setSeries: (body: Body<'setSeries'>) => ask<{ seriesId: SeriesId }>('POST', of(handle, '/series'), body),
  setOffsets: (seriesId: SeriesId, body: Body<'setOffsets'>) =>
    ask<Nothing>('POST', of(handle, `/series/${seriesId}/timetable`), body),
  setRoster: (body: Body<'setRoster'>) =>
    ask<{ seats: readonly RosterSeat[] }>('POST', of(handle, '/roster'), body),
  previewRoster: (body: Body<'setRoster'>) => ask<RosterPreview>('POST', of(handle, '/roster/preview'), body),
  setDepartments: (body: Body<'setDepartments'>) =>
    ask<Pick<AdminOverview, 'departments'>>('POST', of(handle, '/departments'), body),
  issueSeatLinks: (body: Body<'issueSeatLinks'>) =>
    ask<{ links: readonly IssuedSeatLink[] }>('POST', of(handle, '/seat-links'), body),
  revokeSession: (id: string) => ask<Nothing>('DELETE', of(handle, `/sessions/${encodeURIComponent(id)}`)),
});

export type Administration = ReturnType<typeof administration>;
