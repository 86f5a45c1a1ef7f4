import { newTemplates } from '../../shared/polls/templates.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';

interface Series {
  /** All meetings of this server. */
  readonly all: () => readonly LiveMeeting[];
  readonly newId: () => string;
}

const hourOf = (meeting: LiveMeeting): number => meeting.state().frame.startsAt;

/** The meeting that comes right before this one, by the hours they are planned for. */
const before = (meeting: LiveMeeting, all: readonly LiveMeeting[]): LiveMeeting | undefined =>
  all
    .filter((other) => other.state().frame.phase !== 'unprepared' && hourOf(other) < hourOf(meeting))
    .sort((a, b) => hourOf(b) - hourOf(a))[0];

/** Hands each meeting that is not over what the one before it has kept and it has not been given yet (P29). */
export const carryPollTemplates = ({ all, newId }: Series): void => {
  for (const meeting of all()) {
    const { frame, polls } = meeting.state();
    if (frame.phase !== 'prepared' && frame.phase !== 'open') continue;
    const kept = before(meeting, all())?.state().polls.templates.values() ?? [];
    const templates = newTemplates(polls, kept);
    if (templates.length === 0) continue;
    void meeting.submit({
      actor: { role: 'system' },
      id: newId(),
      type: 'poll.carry_templates',
      payload: { templates },
    });
  }
};

/** Does so when a meeting is prepared, and whenever its templates change. */
export const followPollTemplates = (meeting: LiveMeeting, series: Series): (() => void) => {
  const seen = () => [meeting.state().frame.phase, meeting.state().polls.templates] as const;
  let [phase, templates] = seen();
  return meeting.onCommitted(() => {
    const [phaseNow, templatesNow] = seen();
    if (phaseNow === phase && templatesNow === templates) return;
    [phase, templates] = [phaseNow, templatesNow];
    carryPollTemplates(series);
  });
};
