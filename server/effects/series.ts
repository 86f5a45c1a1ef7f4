import { registerIdOf } from '../../shared/kernel/ids.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Registers } from '../meeting/meetings.ts';

/** What the register of its series has to know of a meeting (Y2); null as long as it is not prepared. */
const noteOf = (meeting: LiveMeeting) => {
  const { frame, attendance } = meeting.state();
  const { phase, code, title, startsAt, openedAt, closedAt, hostSeatId, departments } = frame;
  if (phase === 'unprepared') return null;
  return {
    meeting: { id: meeting.id, code, title, startsAt, phase, openedAt, closedAt, hostSeatId },
    seats: [...attendance.values()].map(({ id, name, kind, region, cluster, predecessorIds }) => ({
      id,
      name,
      kind,
      region,
      cluster,
      ...(predecessorIds ? { predecessorIds } : {}),
    })),
    departments: [...departments.values()],
  };
};

/**
 * Y2, D15: tells the register of a meeting's series that the meeting is prepared, changed, opened, closed, and hands it the
 * proposals that stand in the meeting's journal of before. Both are read from the state and bear ids of their own, so
 * that a restart says nothing twice.
 */
export const followSeries = (meeting: LiveMeeting, registers: Registers): (() => void) => {
  let told = '';
  const tell = async () => {
    const note = noteOf(meeting);
    const { frame, oldProposals } = meeting.state();
    const saying = frame.revision > 0 ? `${frame.phase}-${frame.revision}` : frame.phase;
    if (!note || saying === told) return;
    told = saying;
    const register = await registers.open(registerIdOf(frame.seriesId));
    const submit = (id: string, type: string, payload: unknown) =>
      register.submit({ actor: { role: 'system' }, id, type, payload });
    await submit(`note-${meeting.id}-${told}`, 'series.note_meeting', note);
    if (oldProposals.size > 0)
      await submit(`bring-in-${meeting.id}`, 'proposal.bring_in', {
        meetingId: meeting.id,
        proposals: [...oldProposals.values()],
      });
  };
  void tell();
  return meeting.onCommitted(tell);
};
