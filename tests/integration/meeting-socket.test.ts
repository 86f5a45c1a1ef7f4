import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { MESSAGE_MAX_BYTES, PROTOCOL_VERSION } from '../../shared/contract.ts';
import { ballot } from '../support/ballot.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';

let server: ServerProcess;
const people = {} as Record<
  'chair' | 'operator' | 'minuteTaker' | 'department' | 'admin' | 'anGiang' | 'tayNinh',
  SignedIn
>;
const here: Participant[] = [];

const join = (who: keyof typeof people, more: Partial<ConstructorParameters<typeof Participant>[0]> = {}) => {
  const participant = new Participant({ url: server.url, ...people[who], ...more });
  here.push(participant);
  return participant.joined();
};
const refusedJoin = async (more: Partial<ConstructorParameters<typeof Participant>[0]>) => {
  const participant = new Participant({ url: server.url, ...people.chair, ...more });
  here.push(participant);
  return until('a refusal', () => participant.refused);
};

beforeAll(async () => {
  server = await ServerProcess.start();
  const words = {
    chair: 'Chủ trì',
    operator: 'Điều hành',
    minuteTaker: 'Thư ký',
    department: 'Vụ Tổ chức',
    admin: 'Quản trị',
    anGiang: 'An Giang',
    tayNinh: 'Tây Ninh',
  };
  for (const [who, word] of Object.entries(words))
    people[who as keyof typeof people] = await signIn(server.link(word));
  const chair = await join('chair');
  expect(await chair.send('meeting.open', {})).toMatchObject({ ok: true });
}, 60_000);
afterEach(() => {
  for (const participant of here.splice(0)) participant.leave();
});
afterAll(() => server?.stop());

describe('a meeting over real sockets', () => {
  test('what one decides is on the screens of all, each seeing its own view', async () => {
    const [chair, anGiang, tayNinh] = [await join('chair'), await join('anGiang'), await join('tayNinh')];
    const title = `Biên chế ${randomUUID()}`;
    const answer = await anGiang.send('proposal.submit', {
      title,
      matter: 'Đề nghị hướng dẫn.',
      departmentId: chair.records('department')[0]?.id ?? '',
    });
    expect(answer).toMatchObject({ ok: true });
    await until('the proposal at the centre', () =>
      chair.records('proposal').find((each) => each.title === title),
    );
    await until('the proposal at its seat', () =>
      anGiang.records('proposal').find((each) => each.title === title),
    );
    await until(
      'Tây Ninh to be as far',
      () => (tayNinh.replicas.register?.seq ?? 0) >= (answer.ok ? answer.seq : 0),
    );
    expect(tayNinh.records('proposal').find((each) => each.title === title)).toBeUndefined();
  });

  test('an item, a floor, a vote with two devices of a seat, a resolution', async () => {
    const chair = await join('chair');
    const anGiang = await join('anGiang');
    const phone = await join('anGiang');
    const clerk = await join('minuteTaker');
    const [item] = chair.records('item');
    expect(await chair.send('agenda.go_to', { itemId: item?.id ?? '' })).toMatchObject({ ok: true });
    await until('the item on the phone', () => phone.record('item', item?.id)?.state === 'current');

    expect(await anGiang.send('floor.request', { subject: 'Độ tuổi' })).toMatchObject({ ok: true });
    expect(await chair.send('floor.grant', { seatId: 'p89' })).toMatchObject({ ok: true });
    await until('the floor', () => phone.record('floor')?.holder?.seatId === 'p89');

    expect(await chair.send('poll.open', { question: 'Thông qua?' })).toMatchObject({ ok: true });
    const poll = await until('the poll', () =>
      anGiang.records('poll').find((each) => each.closedAt === null),
    );
    expect(await anGiang.send('poll.cast', { pollId: poll.id, ...ballot('yes') })).toMatchObject({
      ok: true,
    });
    expect(await phone.send('poll.cast', { pollId: poll.id, ...ballot('no') })).toMatchObject({
      ok: false,
      refusal: { code: 'poll.already_cast', params: { question: 'Thông qua?' } },
    });
    expect(await chair.send('poll.close', { pollId: poll.id })).toMatchObject({ ok: true });
    expect(await phone.send('poll.cast', { pollId: poll.id, ...ballot('no') })).toMatchObject({
      refusal: { code: 'poll.closed' },
    });
    await until('the result', () => phone.record('poll', poll.id)?.ballots?.length === 1);

    expect(
      await clerk.send('resolution.record', {
        text: 'Hoàn thành trước 30/9.',
        owner: 'Vụ',
        deadline: '2020-09-30',
      }),
    ).toMatchObject({ ok: true });
    await until('the resolution', () => phone.records('resolution').length === 1);
    expect(await chair.send('floor.end', {})).toMatchObject({ ok: true });
  });

  test('a seat is present while one of its devices is', async () => {
    const chair = await join('chair');
    const first = await join('tayNinh');
    const second = await join('tayNinh');
    await until('present', () => chair.record('seat', 'p72')?.present);
    first.leave();
    second.leave();
    await until('absent', () => chair.record('seat', 'p72')?.present === false);
  });

  test('a page that comes back takes the place of its own ghost', async () => {
    const page = randomUUID();
    const ghost = await join('anGiang', { page, device: 'main' });
    ghost.socket.io.opts.reconnection = false;
    const again = await join('anGiang', { page, device: 'main' });
    await until('the ghost to be gone', () => !ghost.socket.connected);
    expect(await again.socket.timeout(5000).emitWithAck('claim')).toEqual({ holder: 'mine' });
  });

  test('two devices of the chair: one sends, the other may claim it', async () => {
    const first = await join('chair', { device: 'main' });
    const second = await join('chair', { device: 'main' });
    const told: string[] = [];
    first.socket.on('main', ({ holder }) => told.push(holder));
    expect(await second.socket.timeout(5000).emitWithAck('claim')).toEqual({ holder: 'mine' });
    await until('the first to know', () => told.includes('other'));
  });

  test('two chairs at once: the second of two opposite commands is refused, and says why', async () => {
    const [one, two] = [await join('chair'), await join('chair')];
    const answers = await Promise.all([
      one.send('poll.open', { question: 'Phương án một?' }),
      two.send('poll.open', { question: 'Phương án hai?' }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'poll.another_open' } });
    const poll = await until('the poll', () => one.records('poll').find((each) => each.closedAt === null));
    await one.send('poll.close', { pollId: poll.id });
  });
});

describe('bad input is refused, and the server stays up', () => {
  test.each([
    ['no envelope', undefined],
    ['a string', 'poll.open'],
    ['no id', { type: 'meeting.open', payload: {} }],
    ['an id that is no UUID', { id: 'constructor', type: 'meeting.open', payload: {} }],
    ['something more', { id: randomUUID(), type: 'meeting.open', payload: {}, role: 'chair' }],
  ])('a malformed command (%s): told so, and cut', async (_what, envelope) => {
    const seat = await join('anGiang');
    seat.socket.io.opts.reconnection = false;
    void seat.raw(envelope).catch(() => {});
    await until('the goodbye', () => seat.goodbyes.includes('protocol.malformed') && !seat.socket.connected);
    expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);
  });

  test('an unknown event, and a command without an answer to call', async () => {
    for (const say of [
      (seat: Participant) =>
        (seat.socket as unknown as { emit: (event: string) => void }).emit('constructor'),
      (seat: Participant) =>
        seat.socket.emit(
          'command',
          { id: randomUUID(), type: 'x', payload: {} } as never,
          undefined as never,
        ),
    ]) {
      const seat = await join('anGiang');
      say(seat);
      await until('the goodbye', () => seat.goodbyes.includes('protocol.malformed'));
      seat.leave();
    }
  });

  test('a message too large cuts its sender alone', async () => {
    const [seat, other] = [await join('anGiang'), await join('tayNinh')];
    let cut = false;
    seat.socket.on('disconnect', () => (cut = true));
    void seat.raw({ id: randomUUID(), type: 'x', payload: 'x'.repeat(MESSAGE_MAX_BYTES) }).catch(() => {});
    await until('the cut', () => cut);
    expect(other.socket.connected).toBe(true);
    await until('it to be back', () => seat.socket.connected);
  });

  test.each([
    ['an unknown command', 'poll.rig', {}, 'command.unknown'],
    ['a command called constructor', 'constructor', {}, 'command.unknown'],
    ['a command of another role', 'meeting.close', {}, 'command.not_allowed'],
    ['a command of the server itself', 'seat.join', { seatId: 'p72' }, 'command.not_allowed'],
    ['a payload with a role in it', 'floor.request', { role: 'chair' }, 'command.invalid'],
    ['an id called constructor', 'poll.cast', { pollId: 'constructor', ...ballot('yes') }, 'poll.unknown'],
    ['an id called __proto__', 'poll.cast', { pollId: '__proto__', ...ballot('yes') }, 'command.invalid'],
    ['a null payload', 'floor.request', null, 'command.invalid'],
  ])('%s', async (_what, type, payload, code) => {
    const seat = await join('anGiang');
    expect(await seat.raw({ id: randomUUID(), type, payload })).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test('too many commands at once', async () => {
    const seat = await join('tayNinh');
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => seat.raw({ id: randomUUID(), type: 'x', payload: {} })),
    );
    expect(
      answers.filter((answer) => !answer.ok && answer.refusal.code === 'command.too_many').length,
    ).toBeGreaterThan(20);
    expect(seat.socket.connected).toBe(true);
  });

  test.each([
    ['an older page', { protocol: 0 }, 'protocol.outdated'],
    ['no session', { handle: 'nobody00' }, 'session.unknown'],
    ['another meeting', { meetingId: 'constructor' }, 'meeting.unknown'],
    ['a role in the greeting', { role: 'chair' }, 'protocol.malformed'],
  ])('joining with %s', async (_what, change, reason) => {
    const { handle } = people.anGiang;
    const auth = {
      protocol: PROTOCOL_VERSION,
      handle,
      meetingId: '2020-09',
      device: 'companion',
      page: randomUUID(),
      ...change,
    };
    expect(await refusedJoin({ ...people.anGiang, auth })).toBe(reason);
  });

  test('a session of somebody else: the handle alone opens nothing', async () => {
    expect(await refusedJoin({ handle: people.chair.handle, cookie: people.anGiang.cookie })).toBe(
      'session.unknown',
    );
  });

  test('a page of another origin', async () => {
    const reason = await refusedJoin({ origin: 'https://evil.example' });
    expect(reason).toBeTruthy();
    expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);
  });

  test('a session revoked in the middle is told so and cut', async () => {
    const victim = await signIn(server.link('Tây Ninh'));
    const participant = new Participant({ url: server.url, ...victim });
    here.push(participant);
    await participant.joined();
    const headers = { 'content-type': 'application/json', origin: server.url };
    await fetch(`${server.url}/api/s/${victim.handle}`, {
      method: 'DELETE',
      headers: { ...headers, cookie: victim.cookie },
    });
    await until(
      'the goodbye',
      () =>
        participant.goodbyes.includes('session.revoked') || participant.goodbyes.includes('session.unknown'),
    );
    expect(participant.socket.connected).toBe(false);
  });
});

test('kill -9 in the middle: everything acknowledged is there, and everybody is back by itself', async () => {
  const [chair, anGiang] = [await join('chair'), await join('anGiang')];
  await chair.send('poll.open', { question: 'Sống sót?' });
  const poll = await until('the poll', () => anGiang.records('poll').find((each) => each.closedAt === null));
  const ballotId = randomUUID();
  const cast = await anGiang.send('poll.cast', { pollId: poll.id, ...ballot('abstain') }, ballotId);
  expect(cast).toMatchObject({ ok: true });
  await chair.send('floor.grant', { seatId: 'p89' });

  await server.kill();
  await until('both to notice', () => !chair.socket.connected && !anGiang.socket.connected);
  await server.run();
  await until('both to be back', () => chair.socket.connected && anGiang.socket.connected);

  await until('the ballot', () => anGiang.record('poll', poll.id)?.mine?.content.kind === 'motions');
  await until('the floor', () => chair.record('floor')?.holder?.seatId === 'p89');
  expect(await anGiang.send('poll.cast', { pollId: poll.id, ...ballot('abstain') }, ballotId)).toEqual(cast);
  await chair.send('poll.close', { pollId: poll.id });
  await until('the result', () => chair.record('poll', poll.id)?.result?.cast.seats === 1);
}, 60_000);
