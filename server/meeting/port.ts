import type { PayloadOf } from '../../shared/commands.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { type MeetingId, registerIdOf, type SeriesId } from '../../shared/kernel/ids.ts';
import { currentRecording } from '../../shared/recording/events.ts';
import { agendaRows } from './agenda-rows.ts';
import type { Submission } from './live.ts';
import type { Meetings, Registers } from './meetings.ts';
import type { LiveRegister } from './register.ts';

/** The meetings as those see them who are in none: HTTP and set-up. */
export const meetingsPort = (meetings: Meetings, newId: () => string) => ({
  list: () =>
    meetings
      .all()
      .map(({ id, state }) => ({
        id,
        ...state().frame,
        recordedBy: currentRecording(state().recordings)?.startedBy ?? null,
      }))
      .filter(({ phase }) => phase !== 'unprepared')
      .map(({ id, title, code, startsAt, phase, recordedBy, seriesId, kind, cancelReason }) => ({
        id,
        title,
        code,
        startsAt,
        phase,
        recordedBy,
        seriesId,
        kind,
        cancelReason,
      })),
  async prepare(
    { meetingId, payload }: { readonly meetingId: MeetingId; readonly payload: PayloadOf<'meeting.prepare'> },
    actor: Viewer,
  ): Promise<CommandAnswer> {
    const meeting = await meetings.open(meetingId);
    return meeting.submit({ actor, id: newId(), type: 'meeting.prepare', payload });
  },
  agenda(meetingId: string) {
    const meeting = meetings.get(meetingId as MeetingId);
    return meeting ? agendaRows(meeting.state()) : null;
  },
  submit: async (meetingId: MeetingId, submission: Submission): Promise<CommandAnswer> =>
    (await meetings.open(meetingId)).submit(submission),
  state: (meetingId: MeetingId) => meetings.get(meetingId)?.state(),
  async attach(meetingId: MeetingId, payload: PayloadOf<'document.attach'>): Promise<CommandAnswer> {
    const meeting = await meetings.open(meetingId);
    return meeting.submit({ actor: { role: 'system' }, id: newId(), type: 'document.attach', payload });
  },
});

/** The registers as those see them who come by a meeting of their series. */
export const registersPort = (
  meetings: Pick<Meetings, 'get'>,
  registers: Pick<Registers, 'open' | 'all'>,
) => ({
  /** Those that there are: a series begins with its register. */
  all: () => registers.all(),
  open: (seriesId: SeriesId) => registers.open(registerIdOf(seriesId)),
  async of(meetingId: MeetingId): Promise<LiveRegister | null> {
    const meeting = meetings.get(meetingId);
    return meeting ? registers.open(registerIdOf(meeting.state().frame.seriesId)) : null;
  },
});
