import { z } from 'zod';
import { unlessLive } from '../frame/in-session.ts';
import { command } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { PollId } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { decidedResult } from './poll.ts';
import { findClosed, isDecision, publishing } from './steps.ts';

/** P19: a result that was held back is shown to everybody. */
export const publishPoll = command({
  type: 'poll.publish',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ pollId: PollId }),
  decide(state, { pollId }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const poll = findClosed(state.polls, pollId);
    if (isDecision(poll)) return poll;
    if (poll.publishedAt !== null) return refuse('poll.already_published', { question: poll.question });
    return accept(publishing(poll, poll.closed?.result));
  },
});

/** P14: the chair says which of the tied pass. */
export const decideTie = command({
  type: 'poll.decide_tie',
  roles: ['chair', 'deputy'],
  payload: z.strictObject({ pollId: PollId, passed: z.array(z.int().min(0).max(100)).max(30) }),
  decide(state, { pollId, passed }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const poll = findClosed(state.polls, pollId);
    if (isDecision(poll)) return poll;
    const { question } = poll;
    const result = poll.closed?.result;
    const outcome = result?.outcome;
    if (!outcome || outcome.tied.length === 0) return refuse('poll.not_tied', { question });
    const once = new Set(passed);
    const ofTied = once.size === passed.length && passed.every((at) => outcome.tied.includes(at));
    if (!ofTied || passed.length > outcome.open) return refuse('poll.not_of_tie', { open: outcome.open });
    const decided = decidedResult(poll.form, result, passed);
    return accept(
      { type: 'poll.tie_decided', pollId, question, passed },
      ...(poll.publishedAt === null ? [] : [publishing(poll, decided)]),
    );
  },
});

/** P21: the centre puts answers in words together under a name. */
export const groupTexts = command({
  type: 'poll.group_texts',
  roles: ['chair', 'deputy', 'minute_taker'],
  payload: z.strictObject({
    pollId: PollId,
    texts: z.array(z.string().min(1).max(500)).min(1).max(500),
    label: z.union([z.literal(''), line(120)]),
  }),
  decide(state, { pollId, texts, label }) {
    const refusal = unlessLive(state);
    if (refusal) return refusal;
    const poll = findClosed(state.polls, pollId);
    if (isDecision(poll)) return poll;
    const count = poll.closed?.result.tally;
    const given = new Set(count?.kind === 'text' ? count.texts.map(([text]) => text) : []);
    if (!texts.every((text) => given.has(text)))
      return refuse('poll.text_unknown', { question: poll.question });
    return accept({ type: 'poll.texts_grouped', pollId, texts, label });
  },
});
