import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../support/until.ts';
import { type House, openHouse } from '../house.ts';
import { findFaults } from './check.ts';
import {
  chairDeed,
  openFirstPoll,
  openPoll,
  proposalsIn,
  seatDeed,
  submit,
  vote,
  workThrough,
} from './deeds.ts';
import { createDice, type Dice } from './dice.ts';
import { countBallots, countSecretBallots, readHistory } from './history.ts';
import { FOLLOWED, type Line } from './line.ts';
import { Person } from './person.ts';

/** Where proposals stand. */
const REGISTER = 'register:monthly';

/** A meeting of that many rounds is as long as a real one; then another begins. */
const ROUNDS_PER_MEETING = 10;
const DEED_EVERY_MS = 4;
/** On a busy machine the hour of the kill comes too soon: so many deeds at least. */
const DEEDS_AT_LEAST = 60;
const SETTLE_WITHIN_MS = 60_000;

export interface ChaosOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface ChaosResult {
  readonly seed: number;
  readonly rounds: number;
  readonly kills: number;
  readonly commands: number;
  readonly accepted: number;
  readonly refused: number;
  readonly ballots: number;
  /** Counted in anonymous polls. */
  readonly secretBallots: number;
  readonly records: number;
  readonly faults: readonly string[];
}

interface Hall {
  readonly meetingId: string;
  readonly since: number;
  readonly chair: Person;
  readonly seats: readonly Person[];
  readonly people: readonly Person[];
}

const enter = async (house: House, code: string, dice: Dice): Promise<Hall> => {
  const since = Date.now();
  const meetingId = await house.prepareMeeting(code);
  const { url } = house.server;
  const chair = new Person(
    { url, session: house.chair, meetingId, viewer: house.chairViewer, key: house.chairKey },
    dice,
  );
  const seats = [...house.seats].map(
    ([seatId, session]) =>
      new Person({ url, session, meetingId, viewer: { role: 'seat', seatId }, key: `seat:${seatId}` }, dice),
  );
  chair.wish('meeting.open', {});
  await until('the meeting to be open', () => chair.pending.length === 0, SETTLE_WITHIN_MS);
  openFirstPoll(chair);
  await until('a poll to be open', () => chair.pending.length === 0, SETTLE_WITHIN_MS);
  return { meetingId, since, chair, seats, people: [chair, ...seats] };
};

const setLines = ({ people }: Hall, bad: boolean) => {
  for (const { lines, secret } of people) {
    secret.bad = bad;
    for (const line of lines) line.bad = bad;
  }
};

/** Everybody does something, until the server is killed in the middle of it; in most rounds as all vote at once. */
const act = async (house: House, { chair, seats }: Hall, dice: Dice) => {
  const killAt = Date.now() + dice.between(100, 700);
  const voteAt = killAt - dice.between(0, 60);
  let voted = false;
  for (let deeds = 0; Date.now() < killAt || deeds < DEEDS_AT_LEAST; deeds += 1) {
    const seat = dice.pick(seats);
    if (seat) seatDeed(seat, dice);
    if (dice.says(0.05)) chairDeed(chair, dice);
    if (dice.says(0.02)) workThrough(chair);
    if (!voted && Date.now() >= voteAt) {
      voted = true;
      for (const each of seats) vote(each);
    }
    await pause(DEED_EVERY_MS);
  }
  await house.server.kill();
};

/** Where the last that this person wished for stands. */
const seqOfLast = ({ wishes }: Person): number => {
  const answer = [...wishes.values()].at(-1)?.answer;
  return answer?.ok ? answer.seq : 0;
};

/** One more proposal is answered, which every seat is shown (D5): who missed something before notices it by that. */
const lastInRegister = async ({ chair, seats }: Hall, settled: () => boolean): Promise<number> => {
  const [seat] = seats;
  const answered = () => until('the register to answer', settled, SETTLE_WITHIN_MS);
  if (seat) submit(seat);
  await answered();
  const come = await until(
    'the chair to see it',
    () => proposalsIn(chair, 'submitted').find(({ seatId }) => `seat:${seatId}` === seat?.key),
    SETTLE_WITHIN_MS,
  );
  chair.wish('proposal.receive', { proposalIds: [come.id] });
  await answered();
  chair.wish('proposal.answer', { proposalIds: [come.id], answer: 'Đã rõ.' });
  await answered();
  return seqOfLast(chair);
};

/** All are back, all wishes answered, and all have been told what the chair does last. */
const settle = async (hall: Hall) => {
  const { chair, people } = hall;
  setLines(hall, false);
  const lines = () => people.flatMap((person) => person.lines);
  const settled = () => people.every(({ pending }) => pending.length === 0);
  const isBack = ({ socket, replicas }: Line) =>
    socket.connected && FOLLOWED.every((stream) => replicas[stream] !== null);
  await until('all to be back', () => lines().every(isBack), SETTLE_WITHIN_MS);
  await until('all to be answered', settled, SETTLE_WITHIN_MS);
  await until(
    'all secret ballots to be received or refused',
    () => people.every(({ secret }) => secret.pending.length === 0),
    SETTLE_WITHIN_MS,
  );
  const last = { meeting: 0, register: await lastInRegister(hall, settled) };
  chair.wish('resolution.record', { text: 'Thống nhất.', owner: 'Văn phòng', deadline: null });
  await until('the chair to be answered', settled, SETTLE_WITHIN_MS);
  last.meeting = seqOfLast(chair);
  // A seat that comes back late is told to all, too: as far as one is, all have to be.
  const together = () =>
    until(
      'all screens to be as far as each other',
      () => {
        return FOLLOWED.every((stream) => {
          const [first = -1, ...others] = lines().map(({ replicas }) => replicas[stream]?.seq ?? -1);
          return first >= last[stream] && others.every((each) => each === first);
        });
      },
      SETTLE_WITHIN_MS,
    );
  await together();
  // What the server owes an anonymous poll of itself would come between the screens and the journal.
  await until(
    'the key to be there, or the box to be counted',
    () => {
      const secret = openPoll(chair)?.secret;
      return !secret || (secret.publicKey !== null && !secret.counting);
    },
    SETTLE_WITHIN_MS,
  );
  await together();
};

/** Rounds of kill, restart and check. Ends at the first round in which something is wrong. */
export const runChaos = async ({ rounds, seed, say }: ChaosOptions): Promise<ChaosResult> => {
  const dice = createDice(seed);
  const house = await openHouse();
  const file = join(house.server.dataDir, 'journal.db');
  const total = { commands: 0, accepted: 0, refused: 0, ballots: 0, secretBallots: 0, records: 0 };
  let faults: string[] = [];
  let hall: Hall | null = null;
  let done = 0;

  const leave = () => {
    if (!hall) return;
    const entries = readHistory(file, hall.meetingId);
    const answers = hall.people.flatMap(({ wishes }) => [...wishes.values()].map(({ answer }) => answer));
    total.commands += answers.length;
    total.accepted += answers.filter((answer) => answer?.ok).length;
    total.refused += answers.filter((answer) => answer && !answer.ok).length;
    total.ballots += countBallots(entries);
    total.secretBallots += countSecretBallots(entries);
    total.records += entries.length;
    for (const person of hall.people) person.leave();
    hall = null;
  };

  try {
    while (done < rounds && faults.length === 0) {
      const begunAt = Date.now();
      if (done % ROUNDS_PER_MEETING === 0) {
        leave();
        hall = await enter(house, `2026-${String(((done / ROUNDS_PER_MEETING) % 90) + 10)}-${done}`, dice);
      }
      if (!hall) break;
      setLines(hall, true);
      await act(house, hall, dice);
      await house.server.run();
      await settle(hall);
      const entries = readHistory(file, hall.meetingId);
      faults = findFaults(entries, readHistory(file, REGISTER), hall.people, hall.since);
      done += 1;
      say(
        `round ${done}/${rounds}: ${entries.length} records, ${Date.now() - begunAt} ms${faults.length > 0 ? ', WRONG' : ''}`,
      );
    }
    leave();
  } finally {
    for (const person of hall?.people ?? []) person.leave();
    await house.server.stop();
  }
  return { seed, rounds: done, kills: done, ...total, faults };
};
