import type { CommandType } from '../../shared/commands.ts';
import { registerIdOf } from '../../shared/kernel/ids.ts';
import { isConfirmed, type Resolution } from '../../shared/minutes/events.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Registers } from '../meeting/meetings.ts';

/** J10: what the register is told of a resolution as it stands; null for one that was never confirmed, or not as it reads now. */
const telling = (resolution: Resolution): { readonly type: CommandType; readonly about: object } | null => {
  const { number, text, owner, cooperators, deadline, proposalIds, confirmedRevision, withdrawn } =
    resolution;
  if (confirmedRevision === null) return null;
  if (withdrawn !== null) return { type: 'task.drop_resolution', about: { reason: withdrawn } };
  if (!isConfirmed(resolution)) return null;
  const partners = cooperators.map(({ name }) => name);
  const about = { number, what: text, lead: owner, partners, dueOn: deadline, proposalIds };
  return { type: 'task.follow_resolution', about };
};

/**
 * J10: whether a meeting was over, and told of, before this server began: nothing changes about its resolutions any more
 * (N2, N8, N9). One that the register knows, but not as over, was stopped on the way. Registers are loaded before
 * meetings; what they know is asked for before `followSeries` tells them more.
 */
const isPast = (meeting: LiveMeeting, registers: Registers): boolean => {
  const { phase, seriesId } = meeting.state().frame;
  if (phase !== 'closed') return false;
  const known = registers.get(registerIdOf(seriesId))?.state().series.meetings.get(meeting.id);
  return known === undefined || known.phase === 'closed';
};

/**
 * J10: tells the register of a meeting's series what the meeting confirmed, confirmed anew, or withdrew after that. It is
 * read from the state, under an id made of the resolution and its revision, so that a restart says nothing twice.
 */
export const followResolutions = (meeting: LiveMeeting, registers: Registers): (() => void) => {
  if (isPast(meeting, registers)) return () => undefined;
  const told = new Map<string, string>();
  const tell = async () => {
    const { frame, resolutions } = meeting.state();
    for (const resolution of resolutions.values()) {
      const { id: resolutionId, confirmedRevision } = resolution;
      const news = telling(resolution);
      const id = `${news?.type}-${meeting.id}-${resolutionId}-${confirmedRevision}`;
      if (!news || told.get(resolutionId) === id) continue;
      told.set(resolutionId, id);
      const register = await registers.open(registerIdOf(frame.seriesId));
      const payload = { meetingId: meeting.id, resolutionId, ...news.about };
      await register.submit({ actor: { role: 'system' }, id, type: news.type, payload });
    }
  };
  void tell();
  return meeting.onCommitted(tell);
};
