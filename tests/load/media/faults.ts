import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SAMPLE_MEETING_ID } from '../../../server/sample/next-command.ts';
import type { CommandAnswer, ServerToClient } from '../../../shared/contract.ts';
import { until } from '../../support/until.ts';
import { readHistory } from '../chaos/history.ts';
import { ballotFor, pollToOpen } from '../commands.ts';
import { round, summary } from '../figures.ts';
import { accepted } from '../scene.ts';
import { type Crew, isIn, type Member, type Party } from './crew.ts';
import type { Endpoint } from './endpoint.ts';
import { disturb, healAll } from './network.ts';

const PATIENCE_MS = 30_000;

const everyone = ({ chair, seats }: Crew): Endpoint[] => [
  chair.endpoint,
  ...seats.map(({ endpoint }) => endpoint),
];

const history = ({ house }: Crew) => readHistory(join(house.server.dataDir, 'journal.db'), SAMPLE_MEETING_ID);

const everybodyIn = (endpoints: readonly Endpoint[]) =>
  until('everybody to see the stage again', () => endpoints.every(isIn), PATIENCE_MS);

/** The longest time without a packet of any picture at each, ms, while something is done. */
const longestGaps = async (endpoints: readonly Endpoint[], work: () => Promise<unknown>) => {
  const gaps = new Map(endpoints.map((endpoint) => [endpoint, 0]));
  const watch = setInterval(() => {
    const now = performance.now();
    for (const [endpoint, gap] of gaps)
      gaps.set(endpoint, Math.max(gap, now - endpoint.receiver.lastVideoAt));
  }, 10);
  await work();
  clearInterval(watch);
  return [...gaps.values()];
};

const BLACK_MS = 10_000;
/** By then all that had to begin anew has begun. */
const CALM_MS = 3_000;

/** Everything to and from one seat vanishes for ten seconds. */
export const blackHole = async (crew: Crew) => {
  const [victim, ...others] = crew.seats.toReversed();
  if (!victim) throw new Error('nobody to cut off');
  let noticedAt: number | null = null;
  let healedAt = 0;
  let backAt = 0;
  const cutAt = performance.now();
  const hear: ServerToClient['presence'] = ({ lines }) => {
    if (lines[`seat:${victim.seatId}`] === 'down') noticedAt ??= performance.now();
  };
  crew.chair.device.socket.on('presence', hear);
  const gaps = await longestGaps(
    others.map(({ endpoint }) => endpoint),
    async () => {
      disturb([victim.address], 1);
      await pause(BLACK_MS);
      healAll();
      healedAt = performance.now();
      await until(
        'the seat to see the stage again',
        () =>
          victim.device.socket.connected &&
          isIn(victim.endpoint) &&
          victim.endpoint.receiver.lastVideoAt > healedAt,
        PATIENCE_MS,
      );
      backAt = performance.now();
    },
  );
  crew.chair.device.socket.off('presence', hear);
  return {
    /** Until the chair's screen was told that the seat's line is down; null: it healed before. */
    noticedMs: noticedAt === null ? null : round(noticedAt - cutAt),
    backMs: round(backAt - healedAt),
    othersLongestGapMs: round(Math.max(...gaps)),
  };
};

const everybodySees = (endpoints: readonly Endpoint[], since: number) =>
  until(
    'everybody to see a picture again',
    () => endpoints.every((endpoint) => isIn(endpoint) && endpoint.receiver.lastVideoAt > since),
    PATIENCE_MS,
  );

/** A media worker is killed: how long those were without a picture who lost something with it, and the others. */
export const killWorker = async (crew: Crew) => {
  const { server } = crew.house;
  const [pid] = server.workerPids();
  if (!pid) throw new Error('no worker');
  const endpoints = everyone(crew);
  const before = endpoints.map((endpoint) => endpoint.beginnings());
  const gaps = await longestGaps(endpoints, async () => {
    process.kill(pid, 'SIGKILL');
    await until('somebody to notice', () =>
      endpoints.some((each, index) => each.beginnings() !== before[index]),
    );
    await pause(CALM_MS);
    await everybodySees(endpoints, performance.now());
  });
  const isAffected = (index: number) => endpoints[index]?.beginnings() !== before[index];
  const others = gaps.filter((_, index) => !isAffected(index));
  return {
    picture: summary(gaps.filter((_, index) => isAffected(index))),
    othersLongestGapMs: others.length > 0 ? round(Math.max(...others)) : null,
    serverUp: (await fetch(`${server.url}/healthz`)).ok,
  };
};

/** The server is killed and started again: from when it listens, how long until everybody has a picture. */
export const killServer = async (crew: Crew) => {
  const endpoints = everyone(crew).filter((endpoint) => endpoint !== crew.chair.endpoint);
  await crew.house.server.kill();
  const killedAt = performance.now();
  const seen = endpoints.map(({ receiver }) => receiver.nextPicture(null));
  await crew.house.server.run();
  const listensAt = performance.now();
  const at = await Promise.all(seen);
  await everybodySees(endpoints, listensAt);
  return {
    startMs: round(listensAt - killedAt),
    pictureAfterListening: summary(at.map((each) => each - listensAt)),
  };
};

/** Of what was sent of the layer in use, the share that arrived in the end. */
const arrivedOf = (members: readonly Member[], before: Map<Member, { packets: number; lost: number }>) => {
  const shares = members.map((member) => {
    const now = stageCount(member);
    const then = before.get(member) ?? { packets: 0, lost: 0 };
    const packets = now.packets - then.packets;
    return packets / (packets + now.lost - then.lost);
  });
  return {
    worst: round(Math.min(...shares), 4),
    mean: round(shares.reduce((a, b) => a + b, 0) / shares.length, 4),
  };
};

const stageCount = ({ endpoint }: Member) => {
  const videos = endpoint.receiver.streams().filter(({ kind }) => kind === 'video');
  return {
    packets: videos.reduce((sum, { packets }) => sum + packets, 0),
    lost: videos.reduce((sum, stream) => sum + stream.lost + stream.missing(), 0),
  };
};

const LOSSY_SEATS = 20;

let polls = 0;

const openPoll = async ({ device }: Party) => {
  const { records } = await device.socket.emitWithAck('snapshot', 'meeting', null);
  const open = Object.entries(records).find(
    ([key, record]) => key.startsWith('poll:') && record && 'closedAt' in record && record.closedAt === null,
  );
  return open && { pollId: open[0].slice('poll:'.length), records };
};

/** Those with a bad line vote, and the chair goes on in the agenda. */
const voteAndGoOn = async (crew: Crew, members: readonly Member[]) => {
  const { chair } = crew;
  polls += 1;
  accepted(await chair.device.send('poll.open', pollToOpen(1000 + polls)));
  // What was decided is on the screens a moment later.
  const { pollId, records } = await until('the poll to be open', () => openPoll(chair));
  const itemId =
    Object.keys(records)
      .filter((key) => key.startsWith('item:'))
      [polls]?.slice('item:'.length) ?? '';
  const sentAt = performance.now();
  const answers = await Promise.all(
    members.map(
      async ({ device }, index): Promise<[CommandAnswer, number]> => [
        await device.send('poll.cast', ballotFor(pollId, index)),
        performance.now() - sentAt,
      ],
    ),
  );
  for (const [answer] of answers) accepted(answer);
  const at = accepted(await chair.device.send('agenda.go_to', { itemId }));
  await until(
    'everybody to be where the chair is',
    () => members.every(({ device }) => (device.seq ?? 0) >= at),
    PATIENCE_MS,
  );
  const kept = history(crew)
    .flatMap(({ events }) => events)
    .filter((event) => event.type === 'poll.ballot_cast' && event.pollId === pollId).length;
  accepted(await chair.device.send('poll.close', { pollId }));
  return {
    votes: summary(answers.map(([, ms]) => ms)),
    everywhereMs: round(performance.now() - sentAt),
    right: kept === members.length && members.every(({ device }) => device.gaps === 0),
  };
};

/** A share of everything is lost at some seats: what arrives there, what the others see, and whether votes are right. */
export const lose = async (crew: Crew, share: number, forMs: number) => {
  const bad = crew.seats.slice(0, LOSSY_SEATS);
  const good = crew.seats.slice(LOSSY_SEATS);
  const before = new Map(crew.seats.map((member) => [member, stageCount(member)]));
  disturb(
    bad.map(({ address }) => address),
    share,
  );
  const [votes] = await Promise.all([voteAndGoOn(crew, bad), pause(forMs)]);
  const affected = arrivedOf(bad, before);
  const others = arrivedOf(good, before);
  healAll();
  await everybodyIn(crew.seats.map(({ endpoint }) => endpoint));
  return { share, seats: bad.length, arrived: affected, othersArrived: others, ...votes };
};
