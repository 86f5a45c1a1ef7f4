import { randomBytes } from 'node:crypto';
import type { PollId, SeatId } from '../../../shared/kernel/ids.ts';
import type { BallotContent } from '../../../shared/polls/form.ts';
import type { Participant } from '../../support/participant.ts';
import type { Dice } from '../chaos/dice.ts';
import type { Endpoint } from '../media/endpoint.ts';
import { answersTo } from './answers.ts';
import { lineTestOf } from './line-test.ts';
import { createPace } from './pace.ts';
import { openPollOf } from './records.ts';
import { POSITIONS, PROPOSALS, SUBJECTS } from './script.ts';

interface Person {
  readonly seatId: SeatId;
  readonly participant: Participant;
  readonly endpoint: Endpoint;
  /** How an anonymous ballot is cast. */
  readonly secretly: (pollId: PollId, publicKey: string, content: BallotContent) => Promise<unknown>;
  readonly dice: Dice;
  /** How many simulated seats there are: what one does seldom, all together do now and then. */
  readonly crowd: number;
}

/** In a room of seventy somebody asks for the floor about so often, s, and nobody joins a long queue. */
const REQUEST_EVERY_S = 35;
const LONG_QUEUE = 6;
const PROPOSAL_EVERY_S = 80;

/** A seat with somebody in it who takes part as people do. `act` is to be called every second. */
export const createSeat = ({ seatId, participant, endpoint, secretly, dice, crowd }: Person) => {
  const pace = createPace(dice, () => Date.now());
  const send: Participant['send'] = (type, payload) => {
    const answer = participant.send(type, payload);
    // A refusal is an answer, too: the queue moved on while the finger was on its way.
    answer.catch(() => undefined);
    return answer;
  };

  const vote = () => {
    const poll = openPollOf(participant);
    if (!poll || poll.mine || poll.paused || poll.secret?.publicKey === null) return;
    if (!pace.isTime(`poll ${poll.id}`, 4, 30)) return;
    const content = answersTo(poll.question, poll.form, dice);
    if (poll.secret?.publicKey) void secretly(poll.id, poll.secret.publicKey, content).catch(() => undefined);
    else void send('poll.cast', { pollId: poll.id, content, nonce: randomBytes(16).toString('hex') });
  };

  const answerRoll = () => {
    const call = participant.records('rollcall').find(({ closedAt }) => closedAt === null);
    if (!call?.mine?.called || call.mine.answeredAt !== null) return;
    if (pace.isTime(`call ${call.id}`, 2, 20)) void send('rollcall.answer', { rollcallId: call.id });
  };

  /** Some places never test: the operator is to see these, too. */
  const tests = dice.says(0.9);
  const testLine = () => {
    if (tests && pace.isTime('line test', 1, 15)) void send('linetest.record', lineTestOf(dice));
  };

  const confirm = () => {
    if (!pace.isTime('attendance', 3, 60)) return;
    const count = 2 + Math.floor(dice.between(0, 3));
    const people = POSITIONS.slice(0, count).map((position) => ({ position, plate: '', count: 1 }));
    void send('attendance.confirm', { people });
  };

  const propose = () => {
    const department = dice.pick(participant.records('department'));
    const proposal = dice.pick(PROPOSALS);
    if (department && proposal) void send('proposal.submit', { ...proposal, departmentId: department.id });
  };

  const ask = () => {
    const floor = participant.record('floor');
    const mine = floor?.queue.some((request) => request.seatId === seatId);
    if (!floor || mine || floor.holder?.seatId === seatId || floor.queue.length >= LONG_QUEUE) return;
    const minutes = dice.pick([3, 5, 7]) ?? 5;
    void send('floor.request', { subject: dice.pick(SUBJECTS) ?? '', minutes });
  };

  return {
    act() {
      const meeting = participant.record('meeting');
      if (!participant.socket.connected || !meeting) return;
      // Whoever has the floor speaks; all others listen.
      endpoint.speaking = participant.record('floor')?.holder?.seatId === seatId;
      testLine();
      confirm();
      if (meeting.phase !== 'open') return;
      vote();
      answerRoll();
      if (pace.happensEvery(REQUEST_EVERY_S * crowd)) ask();
      if (pace.happensEvery(PROPOSAL_EVERY_S * crowd)) propose();
    },
  };
};

export type SimulatedSeat = ReturnType<typeof createSeat>;
