import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Presence } from '../../shared/contract.ts';
import type { Statistics } from '../../shared/statistics-contract.ts';
import { rtp } from '../support/media.ts';
import type { Participant } from '../support/participant.ts';
import { SignedInPeople } from '../support/signed-in.ts';
import { until } from '../support/until.ts';

const here = SignedInPeople.forThisFile({
  chair: 'Chủ trì',
  operator: 'Điều hành',
  clerk: 'Thư ký',
  anGiang: 'An Giang',
  tayNinh: 'Tây Ninh',
});
const join = here.join.bind(here);

const media = async (participant: Participant, request: object): Promise<Record<string, unknown>> => {
  const answer = await participant.socket.timeout(5000).emitWithAck('media', request as never);
  if (!answer.ok) throw new Error(answer.refusal);
  return { ...answer.result };
};

const askStatistics = (participant: Participant, on: boolean): Promise<Statistics | null> =>
  participant.socket.timeout(5000).emitWithAck('statistics', on);

test('the operator is told every two seconds how the lines are, and until it has heard enough', async () => {
  const anGiang = await join('anGiang', { device: 'main' });
  const { id } = await media(anGiang, { type: 'transport.open', direction: 'send' });
  const rtpParameters = rtp.camera(100);
  await media(anGiang, { type: 'produce', transportId: id, source: 'camera', rtpParameters });
  const operator = await join('operator');
  const told: Statistics[] = [];
  operator.socket.on('statistics', (statistics) => told.push(statistics));
  await askStatistics(operator, true);
  await until('statistics', () => told.some(({ lines }) => lines.length > 0));
  expect(told.at(-1)?.lines).toMatchObject([{ place: 'seat:p89', state: 'good', step: 'full' }]);
  expect(await askStatistics(operator, true)).toMatchObject({ lines: [{ place: 'seat:p89' }] });
  expect(await askStatistics(operator, false)).toBeNull();
  const heard = told.length;
  const chair = await join('chair');
  const later: Statistics[] = [];
  chair.socket.on('statistics', (statistics) => later.push(statistics));
  await askStatistics(chair, true);
  await until('statistics for another', () => later.length > 0);
  expect(told).toHaveLength(heard);
});

test('a seat and the minute-taker are told nothing of the lines of others', async () => {
  for (const who of ['tayNinh', 'clerk'] as const)
    expect(await askStatistics(await join(who), true)).toBeNull();
});

test('whoever comes is told at once who is heard and whose line is poor', async () => {
  const told: Presence[] = [];
  const participant = here.come('clerk');
  participant.socket.on('presence', (presence) => told.push(presence));
  await participant.joined();
  expect(await until('presence', () => told[0])).toEqual({ levels: {}, speaking: null, lines: {} });
});

test('a device that tries its line is nobody who has come, and may loop its media', async () => {
  const chair = await join('chair');
  const presentAt = () => chair.records('seat').filter(({ present }) => present).length;
  await until('An Giang to have gone', () => presentAt() === 0, 20_000);
  const tester = await join('tayNinh', { device: 'test' });
  await media(tester, { type: 'transport.open', direction: 'send' });
  await media(tester, { type: 'transport.open', direction: 'receive' });
  await media(tester, { type: 'loop', on: true });
  // Whoever comes after is present, so would it have been.
  await join('anGiang');
  await until('An Giang', () => presentAt() > 0);
  expect(chair.record('seat', 'p89')?.present).toBe(true);
  expect(presentAt()).toBe(1);
}, 30_000);

/** How many there are in the whole media plane. */
const count = async (kind: 'transports' | 'producers'): Promise<number> => {
  const text = await (await fetch(`${here.server.url}/metrics`)).text();
  return Number(new RegExp(`^giao_ban_media_things\\{kind="${kind}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
};

const sendCamera = async (participant: Participant, ssrc: number) => {
  const { id } = await media(participant, { type: 'transport.open', direction: 'send' });
  const rtpParameters = rtp.camera(ssrc);
  return media(participant, { type: 'produce', transportId: id, source: 'camera', rtpParameters });
};

test('a page that comes back on a new line leaves no ghost of the old one', async () => {
  const page = randomUUID();
  const first = await join('anGiang', { device: 'main', page });
  await sendCamera(first, 200);
  // Its socket still seems alive to the server: the line was cut without a word.
  first.socket.io.reconnection(false);
  const second = await join('anGiang', { device: 'main', page });
  await sendCamera(second, 210);
  expect([await count('transports'), await count('producers')]).toEqual([1, 1]);
  await until('the old one to be told', () => !first.socket.connected);
});

test('when the main device of a seat dies, another of it sends without a key being touched', async () => {
  const first = await join('anGiang', { device: 'main' });
  await sendCamera(first, 300);
  const second = here.come('anGiang', { device: 'main' });
  const holders: string[] = [];
  second.socket.on('main', ({ holder }) => holders.push(holder));
  await second.joined();
  await until('it waits', () => holders.at(-1) === 'other');
  await expect(sendCamera(second, 310)).rejects.toThrow('media.not_main');
  first.leave();
  await until('it is the main one', () => holders.at(-1) === 'mine');
  await sendCamera(second, 320);
  expect(await count('producers')).toBe(1);
});

test('a request about statistics that is none ends the connection', async () => {
  const operator = await join('operator');
  operator.socket.emit('statistics', 'yes' as never, () => undefined);
  await until('goodbye', () => operator.goodbyes.includes('protocol.malformed'));
});

test('figures are there for Prometheus', async () => {
  const text = await (await fetch(`${here.server.url}/metrics`)).text();
  for (const line of [
    /^giao_ban_media_workers 2$/m,
    /^giao_ban_media_things\{kind="transports"\} \d+$/m,
    /^giao_ban_commands_total\{command="seat.join",outcome="accepted"\} \d+$/m,
    /^giao_ban_journal_append_seconds_count [1-9]/m,
    /^giao_ban_connections \d+$/m,
    /^giao_ban_nodejs_eventloop_lag_seconds /m,
  ])
    expect(text).toMatch(line);
});
