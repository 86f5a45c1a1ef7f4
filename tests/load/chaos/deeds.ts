import type { PollRecord } from '../../../shared/polls/view.ts';
import type { ProposalState } from '../../../shared/proposals/life.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { ballotFor, choiceFor, pollToOpen, proposalToSubmit, secretPollToOpen } from '../commands.ts';
import type { Dice } from './dice.ts';
import type { Followed } from './line.ts';
import type { Person } from './person.ts';

/** More wishes at once, and the server would rightly say that this is no person. */
const WISHES_AT_ONCE = 3;

/** So many proposals are worked on at once. */
const BATCH = 20;
/** So many of the polls are anonymous. */
const SECRET = 0.3;

let numbers = 0;
const next = () => {
  numbers += 1;
  return numbers;
};

/** What a person sees, on whichever device shows something. */
const seen = ({ lines }: Person, stream: Followed = 'meeting') =>
  lines.find(({ replicas }) => replicas[stream] !== null)?.replicas[stream]?.records;

export const openPoll = (person: Person): PollRecord | undefined =>
  [...(seen(person) ?? [])]
    .filter(([key]) => key.startsWith('poll:'))
    .map(([, record]) => record as PollRecord)
    .find(({ closedAt }) => closedAt === null);

export const vote = (person: Person) => {
  const poll = openPoll(person);
  if (!poll) return;
  const { id, secret } = poll;
  if (secret === null) {
    if (person.pending.length < WISHES_AT_ONCE) person.wish('poll.cast', ballotFor(id, next()));
  } else if (secret.publicKey !== null)
    person.secret.vote({ id, publicKey: secret.publicKey }, choiceFor(next()));
};

/** The chair has a named poll opened: in however short a meeting there is something to vote on. */
export const openFirstPoll = (chair: Person) => chair.wish('poll.open', pollToOpen(next()));

/** Something a seat does, or something that happens to it. */
export const seatDeed = (person: Person, dice: Dice) => {
  const deeds: readonly (readonly [number, () => void])[] = [
    [0.3, () => vote(person)],
    [0.2, () => person.wish('floor.request', { subject: `Vấn đề ${next()}` })],
    [0.12, () => withdraw(person)],
    [0.07, () => submit(person)],
    [0.03, () => rate(person, dice)],
    [0.1, () => person.reload()],
    [0.08, () => person.lines.length < 2 && person.join()],
    [0.1, () => dice.pick(person.lines)?.cut()],
  ];
  let chance = dice.between(0, 1);
  const deed = deeds.find(([share]) => {
    chance -= share;
    return chance < 0;
  });
  if (person.pending.length < WISHES_AT_ONCE) deed?.[1]();
};

const withdraw = (person: Person) => {
  const floor = seen(person)?.get('floor:this');
  if (!floor || !('queue' in floor)) return;
  const mine = floor.queue.find(({ seatId }) => `seat:${seatId}` === person.key);
  if (mine) person.wish('floor.withdraw', { requestId: mine.id });
};

/** The proposals on a person's screen that are in one of these states. */
export const proposalsIn = (person: Person, ...states: readonly ProposalState[]): ProposalRecord[] =>
  [...(seen(person, 'register') ?? [])]
    .filter(([key]) => key.startsWith('proposal:'))
    .map(([, record]) => record as ProposalRecord)
    .filter(({ state }) => states.includes(state));

/** The seat says of an answer to it whether it is satisfied. */
const rate = (person: Person, dice: Dice) => {
  const own = proposalsIn(person, 'answered').filter(({ holderId }) => `seat:${holderId}` === person.key);
  const proposalId = dice.pick(own)?.id;
  if (!proposalId) return;
  if (dice.says(0.7)) person.wish('proposal.confirm', { proposalId });
  else person.wish('proposal.return', { proposalId, words: 'Chưa rõ thời hạn.' });
};

/** The chair receives what came in, or answers what was received: with all of a batch, or with none (D9). */
export const workThrough = (chair: Person) => {
  if (chair.pending.length >= WISHES_AT_ONCE) return;
  const ids = (...states: readonly ProposalState[]) =>
    proposalsIn(chair, ...states)
      .slice(0, BATCH)
      .map(({ id }) => id);
  const [come, received] = [ids('submitted', 'reopened'), ids('received')];
  if (received.length > 0)
    chair.wish('proposal.answer', { proposalIds: received, answer: `Trả lời số ${next()}.` });
  else if (come.length > 0) chair.wish('proposal.receive', { proposalIds: come });
};

export const submit = (person: Person) => {
  const department = [...(seen(person)?.keys() ?? [])].find((key) => key.startsWith('department:'));
  if (department)
    person.wish('proposal.submit', proposalToSubmit(next(), department.slice('department:'.length)));
};

/** The chair opens a poll when there is none, closes it at times, and gives the floor to whoever is first. */
export const chairDeed = (chair: Person, dice: Dice) => {
  if (chair.pending.length >= WISHES_AT_ONCE) return;
  const poll = openPoll(chair);
  if (!poll) {
    const toOpen = dice.says(SECRET) ? secretPollToOpen : pollToOpen;
    return chair.wish('poll.open', toOpen(next()));
  }
  if (dice.says(0.1)) return chair.wish('poll.close', { pollId: poll.id });
  const floor = seen(chair)?.get('floor:this');
  if (!floor || !('queue' in floor) || !dice.says(0.3)) return;
  const [first] = floor.queue;
  if (floor.holder) chair.wish('floor.end', {});
  else if (first) chair.wish('floor.grant', { seatId: first.seatId });
};
