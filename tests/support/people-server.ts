import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseSetCookie } from 'cookie';
import { pino } from 'pino';
import { readPaperSettings } from '../../config/papers/read.ts';
import { builtInRoster } from '../../config/rosters/built-in.ts';
import { createPeople } from '../../server/auth/people.ts';
import { createDocumentStore } from '../../server/documents/store.ts';
import { tellOfFiles } from '../../server/effects/paper-files.ts';
import { createHttp } from '../../server/http/create-http.ts';
import type { HttpWorld, MeetingsPort } from '../../server/http/world.ts';
import { agendaRows } from '../../server/meeting/agenda-rows.ts';
import { openOffice } from '../../server/meeting/office.ts';
import { createMetrics, type Gauged } from '../../server/metrics.ts';
import { createPress } from '../../server/papers/press.ts';
import { createSearch } from '../../server/search/search.ts';
import { createSecretBallots } from '../../server/secret-ballots/secret-ballots.ts';
import { createHistory } from '../../server/statistics/history.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import { openPeopleDatabase } from '../../server/storage/people-database.ts';
import type { StaffRole } from '../../shared/kernel/actor.ts';
import { type DepartmentId, FIRST_SERIES, type MeetingId, registerIdOf } from '../../shared/kernel/ids.ts';
import { decide, evolve, initialMeeting } from '../../shared/meeting.ts';
import { registerBook } from '../../shared/register.ts';
import { temporaryFolder } from './folder.ts';

/** The figures of a house without sockets and media. */
const NOTHING_RUNS: Gauged = {
  connections: () => 0,
  waitingCommands: () => 0,
  media: async () => ({
    workers: [{ slot: 0, cpuSeconds: 1.5 }],
    counts: { transports: 2, producers: 0, consumers: 0, pipes: 0 },
    lines: { good: 1, weak: 0, down: 0 },
    sending: { bitrate: 0, loss: 0 },
    receiving: { bitrate: 1_000_000, loss: 0.02 },
    waitingRequests: 0,
  }),
};

/** Meetings in memory, decided by the same rules as the real ones. */
interface Remembered extends MeetingsPort {
  fail: boolean;
  /** Something happens in a meeting. */
  follow: (meetingId: MeetingId, type: string, payload: unknown) => void;
}

const rememberedMeetings = (): Remembered => {
  const states = new Map<MeetingId, typeof initialMeeting>();
  let ids = 0;
  return {
    fail: false,
    list: () =>
      [...states].map(([id, { frame }]) => ({
        id,
        title: frame.title,
        code: frame.code,
        startsAt: frame.startsAt,
        phase: frame.phase,
        recordedBy: null,
        seriesId: frame.seriesId,
        kind: frame.kind,
        cancelReason: frame.cancelReason,
      })),
    async prepare({ meetingId, payload }, actor) {
      if (this.fail) return { ok: false, refusal: { code: 'server.not_saved', params: {} } };
      const state = states.get(meetingId) ?? initialMeeting;
      const context = { actor, now: 0, newId: () => 'x' };
      const decision = decide(state, { type: 'meeting.prepare', payload }, context);
      if (!decision.accepted) return { ok: false, refusal: decision.refusal };
      states.set(meetingId, evolve(state, decision.events, { seq: 1, at: 0, by: actor }));
      return { ok: true, seq: 1 };
    },
    agenda: (meetingId) => {
      const state = states.get(meetingId as MeetingId);
      return state ? agendaRows(state) : null;
    },
    follow(meetingId, type, payload) {
      const state = states.get(meetingId) ?? initialMeeting;
      const actor = { role: 'system' } as const;
      const decision = decide(state, { type, payload }, { actor, now: 0, newId: () => `i${++ids}` });
      if (!decision.accepted) throw new Error(decision.refusal.code);
      states.set(meetingId, evolve(state, decision.events, { seq: 1, at: 0, by: actor }));
    },
    state: (meetingId) => states.get(meetingId),
    submit: async () => ({ ok: false, refusal: { code: 'server.failed', params: {} } }),
    // The way of a document is proved against the whole server.
    attach: async () => ({ ok: false, refusal: { code: 'server.failed', params: {} } }),
  };
};

/** A browser as far as HTTP goes: it keeps cookies, and says from which page it asks. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** As the server set them, attributes and all. */
  setCookies: ReturnType<typeof parseSetCookie>[] = [];
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string | null> = {}) {
    const sent: Record<string, string | null> = {
      origin: this.#base,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: Object.fromEntries(
        Object.entries(sent).flatMap(([name, value]) => (value ? [[name, value]] : [])),
      ),
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.setCookies = response.headers.getSetCookie().map((each) => parseSetCookie(each));
    for (const { name, value, maxAge, expires } of this.setCookies) {
      const gone = maxAge === 0 || (maxAge === undefined && expires !== undefined && expires.getTime() <= 0);
      if (gone || !value) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : null,
    };
  }

  get(path: string) {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown, headers?: Record<string, string | null>) {
    return this.ask('POST', path, body, headers);
  }
}

/** The HTTP side of the server on a folder and a port of its own, with real SQLite and a clock that can be set. */
export const startPeopleServer = async (settings: Partial<HttpWorld['settings']> = {}) => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const clock = { now: Date.UTC(2026, 0, 5, 1) };
  const database = openPeopleDatabase(dataDir);
  const people = createPeople(database, () => clock.now);
  const meetings = rememberedMeetings();
  const office = await openOffice({
    journal: createMemoryJournal(),
    now: () => clock.now,
    newId: randomUUID,
    onDefect(error) {
      throw error;
    },
  });
  await tellOfFiles(office, readPaperSettings(), randomUUID);
  const state = { database: true, workers: true };
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const lines: string[] = [];
  const history = createHistory({
    folder: join(dataDir, 'statistics'),
    onDefect(error) {
      throw error;
    },
  });
  // The way of files, of search and of the minutes is proved against the whole server.
  const register = {
    id: registerIdOf(FIRST_SERIES),
    state: () => registerBook.initial,
    submit: async () => ({ ok: false as const, refusal: { code: 'server.failed' as const, params: {} } }),
  };
  http.on(
    'request',
    createHttp({
      now: () => clock.now,
      people,
      meetings,
      registers: { of: async () => register, all: () => [], open: async () => register },
      office: { state: office.state, submit: office.submit, newId: randomUUID },
      search: createSearch({ meetings: () => [], registers: () => [], office, minutes: () => null }),
      documents: createDocumentStore({ folder: join(dataDir, 'documents'), needed: () => null }),
      papers: { settings: readPaperSettings(), press: createPress(), now: () => clock.now },
      secretBallots: createSecretBallots(dataDir, { get: () => undefined }),
      recordings: {
        fileOf: () => '',
        noteDownload: async () => ({ ok: true, seq: 0 }),
      },
      settings: {
        documentMaxBytes: 1024,
        metricsToken: null,
        publicUrl: base,
        publicUrlGiven: false,
        host: '127.0.0.1',
        https: false,
        certificate: null,
        trustProxy: false,
        ...settings,
      },
      health: () => state,
      history,
      metrics: createMetrics().reader(NOTHING_RUNS),
      clientDir: join(folder.path, 'client'),
      log: pino({ level: 'debug' }, { write: (line: string) => lines.push(line) }),
    }),
  );
  const tokenOf = (url: string) => url.split('/join/')[1] as string;

  return {
    base,
    office,
    folder: folder.path,
    dataDir,
    clock,
    database,
    people,
    meetings,
    state,
    history,
    /** What the server has logged. */
    lines,
    visitor: () => new Visitor(base),
    tokenOf,
    roster: () => people.setRoster(builtInRoster('roster-2020'), '2020-01-01'),
    /** Somebody of the centre, signed in by an invitation. */
    async staff(role: StaffRole, username: string = role.replace('_', '-'), departmentId?: string) {
      const made = people.createAccount(
        { name: `Người ${role}`, username, role, departmentId: departmentId as DepartmentId | undefined },
        base,
      );
      if (!made.ok) throw new Error(made.error.code);
      const visitor = new Visitor(base);
      const token = tokenOf(made.value.invitation.url);
      const { body } = await visitor.post(`/api/links/${token}`, {});
      return { visitor, token, handle: body.handle as string, account: made.value.account };
    },
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      people.close();
      folder.remove();
    },
  };
};

export type PeopleServer = Awaited<ReturnType<typeof startPeopleServer>>;
