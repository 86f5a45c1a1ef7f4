import { availableParallelism } from 'node:os';
import { expect, test } from '@jest/globals';
import { isLoopback, mediaAddresses, readEnvironment, type Settings } from '../../config/environment.ts';
import { settingsTable } from '../../config/settings-table.ts';
import { VARIABLES } from '../../config/variables.ts';

const settings = (environment: Record<string, string> = {}): Settings => {
  const answer = readEnvironment(environment);
  if (!answer.ok) throw new Error(answer.problems.join('\n'));
  return answer.settings;
};

const problems = (environment: Record<string, string>): string[] => {
  const answer = readEnvironment(environment);
  return answer.ok ? [] : answer.problems;
};

test('nothing set: this machine alone, plain HTTP, all in one folder', () => {
  expect(settings()).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    dataDir: expect.stringMatching(/\/\.data$/),
    publicUrl: 'http://127.0.0.1:3000',
    publicUrlGiven: false,
    announcedIps: [],
    mediaPort: 40_000,
    https: false,
    certificate: null,
    turn: null,
    trustProxy: false,
    documentMaxBytes: 50 * 1024 * 1024,
    recordingKeepDays: 365,
  });
});

test('an empty variable is one that is not set, as compose files write it', () => {
  const empty = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '  ']));
  expect(settings(empty)).toEqual(settings());
});

test.each([
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '192.0.2.7' }, true],
  [{ HOST: 'localhost' }, false],
  [{ HOST: '::1' }, false],
  [{ HOST: '0.0.0.0', TLS: 'off' }, false],
  [{ HOST: '127.0.0.1', TLS: 'on' }, true],
  [{ HOST: '127.0.0.1', TLS_CERT: 'a.pem', TLS_KEY: 'b.pem' }, true],
])('with %j HTTPS is %s', (environment, https) => {
  const read = settings(environment as Record<string, string>);
  expect(read.https).toBe(https);
  expect(read.publicUrl.startsWith(https ? 'https:' : 'http:')).toBe(true);
});

test('the address of links comes from what others can reach', () => {
  expect(settings({ HOST: '192.0.2.7', PORT: '8443' }).publicUrl).toBe('https://192.0.2.7:8443');
  expect(settings({ HOST: '0.0.0.0', ANNOUNCED_IP: '203.0.113.7', PORT: '443' }).publicUrl).toBe(
    'https://203.0.113.7',
  );
  expect(settings({ HOST: '2001:db8::7' }).publicUrl).toBe('https://[2001:db8::7]:3000');
  const given = settings({ PUBLIC_URL: 'https://GiaoBan.example.vn/' });
  expect([given.publicUrl, given.publicUrlGiven]).toEqual(['https://giaoban.example.vn', true]);
});

test.each([
  ['HOST', '0.0.0.0/', 'is not an address'],
  ['HOST', '-x', 'is not an address'],
  ['PORT', 'http', 'is not a number'],
  ['PORT', '65536', 'the last port there is'],
  ['PORT', '-1', 'is under 0'],
  ['PORT', '80.5', 'is not a whole number'],
  ['PUBLIC_URL', 'giaoban.example.vn', 'write it like https://'],
  ['PUBLIC_URL', 'ftp://giaoban.example.vn', 'write it like https://'],
  ['PUBLIC_URL', 'https://example.vn/giaoban', 'has a path'],
  ['ANNOUNCED_IP', 'example.vn', 'is not an IP address'],
  ['ANNOUNCED_IP', '203.0.113.7, 203.0.113.8', 'two addresses of one kind'],
  ['MEDIA_PORT', '80', 'is under 1024'],
  ['WORKERS', '0', 'is under 1'],
  ['WORKERS', '65', 'is over 64'],
  ['TLS', 'yes', 'auto, on, off'],
  ['TURN_URLS', 'https://turn.example.vn', 'is no TURN address'],
  ['TURN_URLS', 'turn:turn.example.vn?transport=sctp', 'is no TURN address'],
  ['TURN_SECRET', 'short', 'openssl rand -hex 32'],
  ['DOCUMENT_MAX_MB', '0', 'is under 1'],
  ['DOCUMENT_MAX_MB', '1e9', 'is over 500'],
  ['LOG_LEVEL', 'loud', 'debug'],
  ['TRUST_PROXY', 'yes', 'number of proxies'],
  ['TRUST_PROXY', '10.0.0.0/8/9', 'number of proxies'],
])('%s=%s is named, with what to do', (name, value, words) => {
  const said = problems({ [name]: value });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(new RegExp(`^${name} `));
  expect(said[0]).toContain(words);
});

test('all that is wrong is said at once, and no secret with it', () => {
  const said = problems({ PORT: 'x', TLS: 'maybe', TURN_SECRET: 'hunter2' });
  expect(said.map((each) => each.split(' ')[0])).toEqual(['PORT', 'TLS', 'TURN_SECRET']);
  expect(said.join()).not.toContain('hunter2');
});

test('halves of a pair are named', () => {
  const secret = 'x'.repeat(32);
  expect(problems({ TLS_CERT: 'a.pem' })).toEqual([expect.stringMatching(/^TLS_KEY is missing/)]);
  expect(problems({ TLS_KEY: 'a.pem' })).toEqual([expect.stringMatching(/^TLS_CERT is missing/)]);
  expect(problems({ TURN_SECRET: secret })).toEqual([expect.stringMatching(/^TURN_URLS is missing/)]);
  expect(problems({ TURN_URLS: 'turn:t.vn' })).toEqual([expect.stringMatching(/^TURN_SECRET is missing/)]);
  expect(problems({ TLS: 'off', TLS_CERT: 'a', TLS_KEY: 'b' })).toEqual([
    expect.stringMatching(/^TLS is off, but TLS_CERT is set/),
  ]);
});

test('no worker gets the port of the pages, or one that there is not', () => {
  expect(problems({ MEDIA_PORT: '3000', WORKERS: '1' })).toEqual([
    expect.stringMatching(/^MEDIA_PORT is 3000, which PORT has already/),
  ]);
  expect(problems({ MEDIA_PORT: '2999', WORKERS: '2' })).toEqual([
    expect.stringMatching(/^PORT is 3000, among those of the media \(2999 to 3000\)/),
  ]);
  expect(problems({ MEDIA_PORT: '65535', WORKERS: '2' })).toEqual([
    expect.stringMatching(/^MEDIA_PORT is 65535, which leaves no ports for 2 workers/),
  ]);
  expect(settings({ WORKERS: '3' }).workers).toBe(3);
  expect(settings().workers).toBe(availableParallelism());
});

test('the media listen to IPv6 where HOST or ANNOUNCED_IP speaks of it', () => {
  expect(mediaAddresses(settings())).toEqual(['127.0.0.1']);
  expect(mediaAddresses(settings({ HOST: '::1' }))).toEqual(['127.0.0.1', '::1']);
  expect(mediaAddresses(settings({ HOST: '0.0.0.0' }))).toEqual(['0.0.0.0']);
  expect(mediaAddresses(settings({ HOST: '::' }))).toEqual(['0.0.0.0', '::']);
  const both = settings({ HOST: '0.0.0.0', ANNOUNCED_IP: '203.0.113.7, 2001:db8::7' });
  expect(both.announcedIps).toEqual(['203.0.113.7', '2001:db8::7']);
  expect(mediaAddresses(both)).toEqual(['0.0.0.0', '::']);
});

test('lists are read as such', () => {
  const read = settings({
    TURN_URLS: 'turn:t.example.vn:3478, turns:t.example.vn:5349?transport=tcp',
    TURN_SECRET: 'x'.repeat(32),
    TRUST_PROXY: '10.0.0.0/8, ::1',
  });
  expect(read.turn?.urls).toEqual(['turn:t.example.vn:3478', 'turns:t.example.vn:5349?transport=tcp']);
  expect(read.trustProxy).toEqual(['10.0.0.0/8', '::1']);
  expect(settings({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['127.0.0.1.example.vn', false],
  ['0.0.0.0', false],
  ['constructor', false],
])('whether only this machine reaches %s: %s', (host, answer) => {
  expect(isLoopback(host)).toBe(answer);
});

test('the table of settings has a line for each variable, with its default', () => {
  const lines = settingsTable().split('\n').slice(2);
  expect(lines.map((each) => /`(\w+)`/.exec(each)?.[1])).toEqual(Object.keys(VARIABLES));
  for (const shown of ['| `PORT` | `3000` |', '| `DATA_DIR` | `./.data` |', '| `TLS` | `auto` |'])
    expect(settingsTable()).toContain(shown);
  for (const each of lines) expect(each).toMatch(/^\| `\w+` \| \S.* \| \S.* \|$/);
});
