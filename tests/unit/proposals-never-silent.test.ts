import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import { isUnanswered, TURN } from '../../shared/proposals/life.ts';
import type { Proposal } from '../../shared/proposals/proposal.ts';
import { unansweredBefore } from '../../shared/proposals/unanswered.ts';
import { registerBook } from '../../shared/register.ts';
import { chair, openMeetingStory, type preparation, type Story, seat } from '../support/meeting.ts';

/** Months in which anything at all is done with a few proposals, their groups, and the list of seats. */
const PROPOSALS = 5;
const SEATS = ['p89', 'p72', 'p40'];
const LATER = 'later' as MeetingId;

const all = (story: Story): readonly Proposal[] => [...story.register.proposals.all.values()];
const holderOf = ({ holderId }: Proposal) => seat(holderId);

type Try = <Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>) => void;

/** It happens if the rules allow it. */
const trying =
  (story: Story): Try =>
  (actor, type, payload) => {
    if (story.ask(actor, type, payload).accepted) story.does(actor, type, payload);
  };

/** The next meeting; with `joined`, its first two seats stand under one new name, which comes in their place. */
const nextMonth = (story: Story, joined: boolean) => {
  const month = story.register.series.meetings.size + 1;
  const gone = [...story.register.series.seats.values()].filter(({ successorId }) => successorId === null);
  const seats = gone.map(({ successorId, ...each }) => each);
  const [one, other, ...rest] = seats;
  const heir = one && { ...one, id: `n${month}`, name: `Tỉnh mới ${month}` };
  const merged = heir && other && [{ ...heir, predecessorIds: [one.id, other.id] }, ...rest];
  if (story.state.frame.phase === 'open') story.does(chair, 'meeting.close', {});
  const next = joined && merged && rest.length > 0 ? merged : seats;
  story.nextMeeting(`2021-${String(month).padStart(2, '0')}`, {
    seats: next as typeof preparation.seats,
  });
};

const ACTS: readonly ((story: Story, one: Proposal, other: Proposal) => void)[] = [
  (story, { id }) => trying(story)(chair, 'proposal.receive', { proposalIds: [id] }),
  (story, { id }) => trying(story)(chair, 'proposal.start', { proposalIds: [id] }),
  (story, { id }) => trying(story)(chair, 'proposal.answer', { proposalIds: [id], answer: 'Có.' }),
  (story, { id }) => trying(story)(chair, 'proposal.refuse', { proposalIds: [id], reason: 'Không.' }),
  (story, { id, departmentId }) =>
    trying(story)(chair, 'proposal.forward', {
      proposalIds: [id],
      departmentId: departmentId === 'cb' ? 'tc' : 'cb',
      reason: 'Đúng việc hơn.',
    }),
  (story, { id }, other) => trying(story)(chair, 'proposal.merge', { headId: id, memberIds: [other.id] }),
  (story, { id }) => trying(story)(chair, 'proposal.unmerge', { proposalId: id }),
  (story, { id }) => trying(story)(chair, 'proposal.reopen', { proposalIds: [id], reason: 'Lại.' }),
  (story, one) => trying(story)(holderOf(one), 'proposal.confirm', { proposalId: one.id }),
  (story, one) => trying(story)(holderOf(one), 'proposal.return', { proposalId: one.id, words: 'Chưa.' }),
  (story, one) => trying(story)(holderOf(one), 'proposal.withdraw', { proposalId: one.id, reason: 'Thôi.' }),
  (story) => nextMonth(story, false),
  (story) => nextMonth(story, true),
];

/** Nothing that was asked is gone, renamed, or has another past. */
const expectNothingLost = (before: readonly Proposal[], after: readonly Proposal[]) => {
  expect(after.map(({ id, code, seatId }) => [id, code, seatId])).toEqual(
    before.map(({ id, code, seatId }) => [id, code, seatId]),
  );
  for (const [index, { steps }] of after.entries()) {
    const past = before[index]?.steps ?? [];
    expect(steps.slice(0, past.length)).toEqual(past);
  }
};

const headOf = (story: Story, { headId, id }: Proposal): Proposal | undefined =>
  story.register.proposals.all.get(headId ?? id);

/** D10, D11: who is merged has a living head, and nobody is anybody's member unknown to them. */
const expectSoundGroups = (story: Story) => {
  for (const each of all(story)) {
    const head = headOf(story, each);
    expect(head?.headId).toBeNull();
    if (each.headId !== null) expect(head?.memberIds).toContain(each.id);
    for (const id of each.memberIds) expect(story.register.proposals.all.get(id)?.headId).toBe(each.id);
    if (isUnanswered(each.state)) expect(head?.state).toBe(each.state);
  }
};

/** D13: whoever's turn it is sees it, is there, and is let do something by the rules themselves. */
const expectNobodySilent = (story: Story) => {
  const { proposals, series } = story.register;
  const may = <Type extends CommandType>(actor: Actor, type: Type, payload: PayloadOf<Type>) =>
    story.ask(actor, type, payload).accepted;
  for (const each of all(story)) {
    const holder = holderOf(each);
    expect(series.seats.get(each.holderId)?.successorId).toBeNull();
    expect(registerBook.project(story.register, holder).has(`proposal:${each.id}`)).toBe(true);
    if (TURN[each.state] === 'seat') {
      expect(may(holder, 'proposal.confirm', { proposalId: each.id })).toBe(true);
      expect(may(holder, 'proposal.return', { proposalId: each.id, words: 'Chưa.' })).toBe(true);
    }
    if (TURN[each.state] !== 'centre') continue;
    const proposalIds = [headOf(story, each)?.id ?? ''];
    expect(registerBook.project(story.register, chair).has(`proposal:${each.id}`)).toBe(true);
    expect(
      may(chair, 'proposal.receive', { proposalIds }) ||
        may(chair, 'proposal.answer', { proposalIds, answer: 'Có.' }),
    ).toBe(true);
  }
  const owed = [...proposals.all.values()].filter(({ state }) => isUnanswered(state)).length;
  expect(unansweredBefore(story.register, LATER).reduce((sum, { count }) => sum + count, 0)).toBe(owed);
};

/** From wherever they are: the centre answers, the seats confirm, and nothing is left. */
const settleAll = (story: Story) => {
  for (const { id } of all(story)) {
    trying(story)(chair, 'proposal.receive', { proposalIds: [id] });
    trying(story)(chair, 'proposal.answer', { proposalIds: [id], answer: 'Có.' });
  }
  for (const { id } of all(story)) {
    const now = story.register.proposals.all.get(id);
    if (now) trying(story)(holderOf(now), 'proposal.confirm', { proposalId: id });
  }
};

test('D13 no path leads to a lost or a silent proposal: over months, in groups, and when seats become others', () => {
  const done = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.nat({ max: ACTS.length - 1 }),
          fc.nat({ max: PROPOSALS - 1 }),
          fc.nat({ max: PROPOSALS - 1 }),
        ),
        { minLength: 10, maxLength: 50 },
      ),
      (acts) => {
        const story = openMeetingStory();
        for (let number = 0; number < PROPOSALS; number += 1)
          story.does(seat(SEATS[number % SEATS.length] as string), 'proposal.submit', {
            title: `Biên chế ${number}`,
            matter: 'Đề nghị hướng dẫn.',
            departmentId: 'cb',
          });
        for (const [act, one, other] of acts) {
          const before = all(story);
          ACTS[act]?.(story, before[one] as Proposal, before[other] as Proposal);
          expectNothingLost(before, all(story));
          expectSoundGroups(story);
        }
        expectNobodySilent(story);
        for (const { steps, holderId, seatId } of all(story)) {
          for (const { step } of steps) done.add(step);
          if (holderId !== seatId) done.add('inherited');
        }
        settleAll(story);
        expect(all(story).filter(({ state }) => TURN[state] !== null)).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
  // It did come everywhere.
  for (const step of ['answered', 'refused', 'forwarded', 'merged', 'unmerged', 'confirmed', 'returned'])
    expect(done).toContain(step);
  for (const step of ['withdrawn', 'reopened', 'inherited']) expect(done).toContain(step);
});
