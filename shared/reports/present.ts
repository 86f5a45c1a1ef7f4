import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { IndicatorId, PollId } from '../kernel/ids.ts';
import type { MeetingState } from '../meeting.ts';
import { motionsOf } from '../polls/form.ts';
import { SHAPES, type Subject } from './reporting.ts';

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicator'), indicatorId: IndicatorId }),
  z.strictObject({ kind: z.enum(['presence', 'linetest', 'proposals']) }),
  z.strictObject({ kind: z.literal('poll'), pollId: PollId, motion: z.int().min(0).optional() }),
]);

/** What is presented, by name; empty for what its kind says; undefined where there is nothing to show to all. */
const nameOf = ({ reporting, polls }: MeetingState, shown: Subject): string | undefined => {
  if (shown.kind === 'indicator')
    return reporting.form?.indicators.find(({ id }) => id === shown.indicatorId)?.name;
  if (shown.kind !== 'poll') return '';
  const poll = polls.all.get(shown.pollId);
  if (!poll?.publishedAt || poll.settings.secrecy !== 'named') return undefined;
  if (poll.form.kind !== 'motions') return shown.motion ? undefined : poll.question;
  return motionsOf(poll.question, poll.form)[shown.motion ?? 0];
};

/** R15: a value of each seat, as a map or a table, on the screens that follow. */
export const presentFigures = command({
  type: 'figures.present',
  roles: ['chair', 'deputy', 'minute_taker'],
  payload: z.strictObject({ subject, shape: z.enum(SHAPES).default('map') }),
  decide(state, payload) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const name = nameOf(state, payload.subject);
    if (name === undefined) return refuse('figures.not_presentable');
    return accept({ type: 'figures.presented', name, ...payload });
  },
});

/** R15: nothing of it is presented any more. */
export const endFiguresPresentation = command({
  type: 'figures.end_presentation',
  roles: presentFigures.roles,
  payload: z.strictObject({}),
  decide(state) {
    if (!state.reporting.shown) return refuse('figures.not_presented');
    return unlessLive(state) ?? accept({ type: 'figures.presentation_ended' });
  },
});
