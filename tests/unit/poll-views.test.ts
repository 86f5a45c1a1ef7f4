import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Viewer } from '../../shared/kernel/actor.ts';
import { project } from '../../shared/meeting.ts';
import { ANSWERS, type Answer } from '../../shared/polls/form.ts';
import type { PollRecord } from '../../shared/polls/view.ts';
import {
  chair,
  deputy,
  minuteTaker,
  observer,
  openMeetingStory,
  operator,
  SEATS,
  seat,
  seatId,
  system,
} from '../support/meeting.ts';

/** `SEED=… npm test -- tests/unit/poll-views` repeats a run. */
const RUNS = { seed: Number(process.env.SEED ?? 20_200_908), numRuns: 50 };
const NONCE = '0123456789abcdef0123456789abcdef';

const answer = fc.constantFrom<Answer>(...ANSWERS);
/** For each seat: whether it votes, how, how it might have voted instead, and whether it reports a problem. */
const deeds = fc.array(
  fc.record({
    votes: fc.boolean(),
    one: answer,
    other: answer,
    byPaper: fc.boolean(),
    reports: fc.boolean(),
  }),
  { minLength: SEATS.length, maxLength: SEATS.length },
);
type Deeds = typeof deeds extends fc.Arbitrary<infer Value> ? Value : never;

/** An open poll in which the seats did all that, each with what it chose in this or in the other world. */
const worldOf = (done: Deeds, secrecy: 'named' | 'anonymous', chosen: (at: number) => Answer) => {
  const story = openMeetingStory().does(chair, 'poll.open', { question: '?', settings: { secrecy } });
  const pollId = story.state.polls.openId ?? '';
  if (secrecy === 'anonymous') story.does(system, 'poll.publish_key', { pollId, publicKey: 'K'.repeat(560) });
  for (const [at, { votes, byPaper, reports }] of done.entries()) {
    const id = SEATS[at] ?? '';
    const ballot = { pollId, content: { kind: 'motions' as const, answers: [chosen(at)] }, nonce: NONCE };
    if (reports) story.does(seat(id), 'poll.report_problem', { pollId, text: 'Chậm' });
    if (!votes) continue;
    if (secrecy === 'anonymous')
      // What is signed is covered: it says nothing of the answer, but differs with it.
      story.does(seat(id), 'poll.take_token', { pollId, blinded: chosen(at).slice(0, 1).repeat(512) });
    else if (byPaper)
      story.does(minuteTaker, 'poll.enter_ballot', {
        ...ballot,
        seatId: seatId(id),
        means: 'paper',
        reason: 'Mất điện',
      });
    else story.does(seat(id), 'poll.cast', ballot);
  }
  return (viewer: Viewer) => Object.fromEntries(project(story.state, viewer));
};
type Seen = ReturnType<ReturnType<typeof worldOf>>;

/** What a seat sees, without what is its own: ballot, and who sits in its room. */
const withoutOwn = (seen: Seen): Seen =>
  Object.fromEntries(
    Object.entries(seen)
      .filter(([key]) => !key.startsWith('participant:'))
      .map(([key, record]) => {
        if (!key.startsWith('poll:')) return [key, record];
        const poll = record as PollRecord;
        return [key, { ...poll, mine: null, secret: poll.secret && { ...poll.secret, taken: false } }];
      }),
  );

for (const secrecy of ['named', 'anonymous'] as const) {
  test(`P7, B7 no view of an open ${secrecy} poll differs between two seats but in their own ballot`, () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const see = worldOf(done, secrecy, (at) => done[at]?.one ?? 'yes');
        const [first, ...rest] = SEATS.map((id) => withoutOwn(see(seat(id))));
        for (const each of rest) expect(each).toEqual(first);
      }),
      RUNS,
    );
  });

  test(`P7, B7 no view of an open ${secrecy} poll would be another had anybody else voted otherwise`, () => {
    const viewers: readonly Viewer[] = [chair, deputy, operator, minuteTaker, observer];
    fc.assert(
      fc.property(deeds, (done) => {
        const one = worldOf(done, secrecy, (at) => done[at]?.one ?? 'yes');
        const other = worldOf(done, secrecy, (at) => done[at]?.other ?? 'yes');
        for (const viewer of viewers) expect(one(viewer)).toEqual(other(viewer));
        for (const [at, id] of SEATS.entries()) {
          // Its own ballot stays as it is; all others are turned.
          const turned = worldOf(done, secrecy, (which) =>
            which === at ? (done[at]?.one ?? 'yes') : (done[which]?.other ?? 'yes'),
          );
          expect(one(seat(id))).toEqual(turned(seat(id)));
        }
      }),
      RUNS,
    );
  });
}
