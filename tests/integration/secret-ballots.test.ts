import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { cover, uncover } from '../../client/secret-ballot/blind.ts';
import type { MeetingId, PollId } from '../../shared/kernel/ids.ts';
import type { Answer, BallotContent } from '../../shared/polls/form.ts';
import { ballotMessage } from '../../shared/polls/secret/ballot-message.ts';
import { Participant, type SignedIn, signIn } from '../support/participant.ts';
import { ServerProcess } from '../support/server-process.ts';
import { until } from '../support/until.ts';
import { verifyJournal } from '../support/verify-journal.ts';

const MEETING = '2020-09' as MeetingId;
let server: ServerProcess;
const people = {} as Record<'chair' | 'anGiang' | 'tayNinh', SignedIn>;
const here: Participant[] = [];

const join = async (who: keyof typeof people) => {
  const participant = new Participant({ url: server.url, ...people[who] });
  here.push(participant);
  return participant.joined();
};

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};

const yesNo = (answer: Answer): BallotContent => ({ kind: 'motions', answers: [answer] });

const openPoll = async (settings: Record<string, unknown> = {}) => {
  const chair = here[0] as Participant;
  const question = `Bỏ phiếu kín ${randomUUID()}`;
  expect(
    await chair.send('poll.open', { question, settings: { secrecy: 'anonymous', ...settings } } as never),
  ).toMatchObject({ ok: true });
  return until('the key of the poll', () =>
    chair.records('poll').find((poll) => poll.question === question && poll.secret?.publicKey),
  );
};
type OpenPoll = Awaited<ReturnType<typeof openPoll>>;

const closed = async ({ id }: OpenPoll) => {
  const chair = here[0] as Participant;
  await chair.send('poll.close', { pollId: id });
  return until('the result', () =>
    chair.records('poll').find((poll) => poll.id === id && poll.closedAt !== null),
  );
};

const newNonce = () => (randomUUID() + randomUUID()).replaceAll('-', '');

/** A voter as the browser's page is one: covers, has it signed, uncovers. */
const prepare = async ({ id, secret }: OpenPoll, content: BallotContent, nonce = newNonce()) => {
  const publicKey = secret?.publicKey ?? '';
  const message = ballotMessage({ meetingId: MEETING, pollId: id, nonce, content });
  return { message, publicKey, nonce, content, pollId: id, ...(await cover(publicKey, message)) };
};
type Prepared = Awaited<ReturnType<typeof prepare>>;

const token = (who: keyof typeof people, { pollId, blinded }: Pick<Prepared, 'pollId' | 'blinded'>) => {
  const { handle, cookie } = people[who];
  return post(`/s/${handle}/meetings/${MEETING}/polls/${pollId}/token`, { blinded }, { cookie });
};

const signed = async (who: keyof typeof people, prepared: Prepared) => {
  const { status, body } = await token(who, prepared);
  expect(status).toBe(200);
  const { nonce, content, pollId } = prepared;
  const signature = await uncover(prepared.publicKey, prepared.message, { ...prepared, ...body });
  return { meetingId: MEETING, pollId, nonce, content, signature };
};

const vote = async (who: keyof typeof people, poll: OpenPoll, answer: Answer) => {
  const ballot = await signed(who, await prepare(poll, yesNo(answer)));
  expect(await post('/ballots', ballot)).toMatchObject({ status: 200, body: { nonce: ballot.nonce } });
  return ballot;
};

interface Row {
  readonly seq: number;
  readonly body: string;
}

const journal = (pollId: PollId) => {
  const database = new DatabaseSync(pathOf(server.dataDir, 'journal.db'), { readOnly: true });
  const rows = database.prepare('SELECT seq, body FROM journal ORDER BY seq').all() as unknown as Row[];
  database.close();
  return rows
    .filter(({ body }) => body.includes(pollId))
    .map(({ body }) => JSON.parse(body) as { actor: object; at: number; events: { type: string }[] });
};
const eventsOf = (pollId: PollId, type: string) =>
  journal(pollId)
    .flatMap(({ events }) => events)
    .filter((event) => event.type === type) as Record<string, unknown>[];

beforeAll(async () => {
  server = await ServerProcess.start();
  const words = { chair: 'Chủ trì', anGiang: 'An Giang', tayNinh: 'Tây Ninh' };
  for (const [who, word] of Object.entries(words))
    people[who as keyof typeof people] = await signIn(server.link(word));
  const chair = await join('chair');
  await chair.send('meeting.open', {});
}, 60_000);
afterEach(async () => {
  for (const participant of here.splice(1)) participant.leave();
});
afterAll(async () => {
  for (const participant of here) participant.leave();
  await server?.stop();
});

test('B1, B5, B7 two provinces vote secretly: the count is right, and no record of a ballot says whose it is', async () => {
  const poll = await openPoll();
  const mine = await join('anGiang');
  const [first, second] = [await vote('anGiang', poll, 'yes'), await vote('tayNinh', poll, 'no')];
  await until('the token on the own screen', () => mine.record('poll', poll.id)?.secret?.taken);
  expect(here[0]?.record('poll', poll.id)).toMatchObject({
    cast: 2,
    result: null,
    ballots: null,
    mine: null,
  });
  expect(eventsOf(poll.id, 'poll.ballots_counted')).toEqual([]);
  const { result, ballots } = await closed(poll);
  expect(result).toMatchObject({
    cast: { seats: 2, weight: 2 },
    tally: { kind: 'motions', motions: [{ yes: 1, no: 1, abstain: 0 }] },
  });
  expect(ballots).toBeNull();

  const [counted] = eventsOf(poll.id, 'poll.ballots_counted');
  const kept = counted?.ballots as { nonce: string; content: unknown; signature: string }[];
  expect(kept.map(({ nonce }) => nonce)).toEqual([first.nonce, second.nonce].sort());
  // Nothing but number, content and signature; decided by the server itself, all at once.
  for (const ballot of kept) expect(Object.keys(ballot).sort()).toEqual(['content', 'nonce', 'signature']);
  const records = journal(poll.id).filter(({ events }) =>
    events.some(({ type }) => type === 'poll.ballots_counted'),
  );
  expect(records).toHaveLength(1);
  expect(records[0]?.actor).toEqual({ role: 'system' });
  const text = JSON.stringify(records[0]);
  const tokens = eventsOf(poll.id, 'poll.token_taken');
  expect(tokens).toHaveLength(2);
  for (const { blinded, seatId } of tokens) {
    expect(text).not.toContain(String(blinded));
    expect(text).not.toContain(`"${seatId}"`);
  }
  for (const { handle } of Object.values(people)) expect(text).not.toContain(handle);

  const { handle, cookie } = people.tayNinh;
  const list = await fetch(`${server.url}/api/s/${handle}/meetings/${MEETING}/polls/${poll.id}/ballots`, {
    headers: { cookie },
  });
  expect((await list.json()).ballots).toEqual(kept);
}, 60_000);

test('B7 the same two ballots by the same voters the other way round give a journal of the same shape', async () => {
  const shapeOf = async (answers: readonly [Answer, Answer]) => {
    const poll = await openPoll();
    await vote('anGiang', poll, answers[0]);
    await vote('tayNinh', poll, answers[1]);
    await closed(poll);
    const [counted] = eventsOf(poll.id, 'poll.ballots_counted');
    const ballots = counted?.ballots as { nonce: string; content: unknown; signature: string }[];
    return ballots
      .map(({ content, nonce, signature }) => JSON.stringify([content, nonce.length, signature.length]))
      .sort();
  };
  expect(await shapeOf(['yes', 'no'])).toEqual(await shapeOf(['no', 'yes']));
}, 60_000);

test('B2 one ballot a seat: the same request again is the same answer, another one is refused', async () => {
  const poll = await openPoll();
  const prepared = await prepare(poll, yesNo('yes'));
  const [once, again] = await Promise.all([token('anGiang', prepared), token('anGiang', prepared)]);
  expect(once.status).toBe(200);
  expect(again).toEqual(once);
  expect(await token('anGiang', prepared)).toEqual(once);
  expect(await token('anGiang', await prepare(poll, yesNo('no')))).toMatchObject({
    status: 409,
    body: { error: { code: 'ballot.refused', params: { reason: 'poll.token_taken' } } },
  });
  expect(eventsOf(poll.id, 'poll.token_taken')).toHaveLength(1);
  expect(await token('chair', prepared)).toMatchObject({ status: 403 });
  const nothing = await post(`/s/${people.anGiang.handle}/meetings/${MEETING}/polls/${poll.id}/token`, {
    blinded: prepared.blinded,
  });
  expect(nothing.status).toBe(401);
  const beyond = Buffer.alloc(384, 255).toString('base64url');
  expect(await token('tayNinh', { pollId: poll.id, blinded: beyond })).toMatchObject({ status: 400 });
  expect(eventsOf(poll.id, 'poll.token_taken')).toHaveLength(1);
  await closed(poll);
}, 60_000);

test('B3, B6 a ballot put in twice is there once; forged, altered, foreign and late ones are refused', async () => {
  const earlier = await openPoll();
  const foreign = await signed('tayNinh', await prepare(earlier, yesNo('yes')));
  await post('/ballots', foreign);
  await closed(earlier);

  const poll = await openPoll();
  const ballot = await signed('anGiang', await prepare(poll, yesNo('yes')));
  const answers = await Promise.all([post('/ballots', ballot), post('/ballots', ballot)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const forged = { status: 403, body: { error: { code: 'ballot.forged' } } };
  expect(await post('/ballots', { ...ballot, content: yesNo('no') })).toMatchObject(forged);
  expect(await post('/ballots', { ...ballot, nonce: newNonce() })).toMatchObject(forged);
  expect(await post('/ballots', { ...foreign, pollId: poll.id })).toMatchObject(forged);
  const signature = Buffer.alloc(384, 7).toString('base64url');
  expect(await post('/ballots', { ...ballot, nonce: newNonce(), signature })).toMatchObject(forged);
  expect(
    await post('/ballots', { ...ballot, content: { kind: 'motions', answers: ['yes', 'no'] } }),
  ).toMatchObject({ body: { error: { params: { reason: 'poll.ballot_unfit' } } } });
  expect(await post('/ballots', { ...ballot, seatId: 'p89' })).toMatchObject({ status: 400 });
  expect(await post('/ballots', ballot, { origin: 'https://elsewhere.example' })).toMatchObject({
    status: 403,
  });
  expect(await post('/ballots', { ...ballot, signature: 'A'.repeat(20_000) })).toMatchObject({ status: 413 });

  const late = await signed('tayNinh', await prepare(poll, yesNo('no')));
  const { result } = await closed(poll);
  expect(result?.cast.seats).toBe(1);
  expect(await post('/ballots', late)).toMatchObject({
    status: 409,
    body: { error: { code: 'ballot.refused', params: { reason: 'poll.closed' } } },
  });
  // Whoever has lost the receipt is told again, after the count too.
  expect(await post('/ballots', ballot)).toMatchObject({ status: 200 });
}, 60_000);

test('B5 the server is killed between token and ballot, and again before the count: nothing is lost or doubled', async () => {
  const poll = await openPoll();
  const first = await vote('anGiang', poll, 'yes');
  const second = await signed('tayNinh', await prepare(poll, yesNo('abstain')));
  const keys = pathOf(server.dataDir, 'poll-keys');
  const boxes = pathOf(server.dataDir, 'ballot-boxes');
  const [key] = readdirSync(keys);
  expect(statSync(pathOf(keys, key ?? '')).mode & 0o777).toBe(0o600);
  await server.kill();
  await server.run();
  expect(await post('/ballots', first)).toMatchObject({ status: 200 });
  expect(await post('/ballots', second)).toMatchObject({ status: 200 });
  // The box tells no order but that of the random numbers.
  const [box] = readdirSync(boxes);
  const lying = JSON.parse(readFileSync(pathOf(boxes, box ?? ''), 'utf8')) as { nonce: string }[];
  expect(lying.map(({ nonce }) => nonce)).toEqual([first.nonce, second.nonce].sort());

  const chair = here[0] as Participant;
  await until('the chair to be back', () => chair.socket.connected);
  await chair.send('poll.close', { pollId: poll.id });
  await server.kill();
  await server.run();
  const record = await until('the result after the start', () =>
    chair.records('poll').find(({ id, closedAt }) => id === poll.id && closedAt !== null),
  );
  expect(record.result).toMatchObject({ tally: { motions: [{ yes: 1, no: 0, abstain: 1 }] } });
  expect(eventsOf(poll.id, 'poll.ballots_counted')).toHaveLength(1);
  await until('key and box to be gone', () => readdirSync(keys).length + readdirSync(boxes).length === 0);
  expect(existsSync(pathOf(server.dataDir, 'journal.db'))).toBe(true);
}, 90_000);

test('M6 a closed meeting is sealed, and verify-journal checks seal, signatures and results', async () => {
  const poll = await openPoll();
  await vote('anGiang', poll, 'yes');
  const chair = here[0] as Participant;
  await chair.send('meeting.close', {});
  const { seal } = await until('the seal', () => {
    const meeting = chair.record('meeting');
    return meeting?.seal && chair.record('poll', poll.id)?.result ? meeting : undefined;
  });
  const { said, status } = verifyJournal(server.dataDir, `--head=${MEETING}:${seal?.seq}:${seal?.hash}`);
  expect(said).toMatch(/\d+ vote\(s\) counted again, all as written\n {2}\d+ secret ballot\(s\), all signed/);
  expect(status).toBe(0);
  expect(
    verifyJournal(server.dataDir, `--head=${MEETING}:${(seal?.seq ?? 0) + 999}:${seal?.hash}`),
  ).toMatchObject({
    status: 1,
    said: expect.stringContaining('cut off'),
  });
  // Nothing that was logged tells of a ballot.
  expect(server.said).not.toContain('/ballots');
}, 60_000);
