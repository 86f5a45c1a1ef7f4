import { expect, test } from '@jest/globals';
import { followCarried } from '../../server/effects/carried.ts';
import { followRegister } from '../../server/effects/register.ts';
import { followSeries } from '../../server/effects/series.ts';
import { followResolutions } from '../../server/effects/tasks.ts';
import { openMeeting } from '../../server/meeting/meeting.ts';
import { createMeetings, createRegisters, loadAll } from '../../server/meeting/meetings.ts';
import type { Journal } from '../../server/storage/journal.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { PayloadOf } from '../../shared/commands.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import { type MeetingId, registerIdOf, type SeriesId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { admin, chair, department, preparation, seat, system } from '../support/meeting.ts';
import { until } from '../support/until.ts';

const proposal = { title: 'Biên chế', matter: 'Đề nghị hướng dẫn.', departmentId: 'cb' };
const MONTHLY = registerIdOf('monthly' as SeriesId);
const CLUSTER = registerIdOf('cluster-5' as SeriesId);

/**
 * The meeting side of a server, without sockets: killed by being left, started again on the same journal. One of before
 * there were tasks makes none.
 */
const startNode = async (journal: Journal, { tasks = true } = {}) => {
  const refused: unknown[] = [];
  let ids = 0;
  let now = 1_600_000_000_000 + (await journal.streamIds()).length * 1_000_000;
  const started = now;
  const world = {
    journal,
    now: () => (now += 1000),
    newId: () => `n${started}-${++ids}`,
    onDefect: (error: unknown) => {
      throw error;
    },
  };
  const loading = Promise.withResolvers<void>();
  const registers = createRegisters(world, (register) => {
    followRegister(register, meetings, {
      loaded: loading.promise,
      onRefused: (...told) => refused.push(told),
      onDefect: world.onDefect,
    });
  });
  const meetings = createMeetings(world, (meeting) => {
    followSeries(meeting, registers);
    followCarried(meeting, registers);
    if (tasks) followResolutions(meeting, registers);
  });
  await loadAll(journal, { meetings, registers });
  loading.resolve();
  const streams = {
    meeting: (id: string) => meetings.open(id as MeetingId),
    register: (id: typeof MONTHLY) => registers.open(id),
  };
  const send = async (
    stream: { submit: (submission: never) => Promise<unknown> },
    actor: Actor,
    type: string,
    payload: unknown = {},
  ) => {
    const answer = await stream.submit({ actor, id: `c${started}-${++ids}`, type, payload } as never);
    expect([type, answer]).toMatchObject([type, { ok: true }]);
  };
  return {
    ...streams,
    refused,
    send,
    async prepare(id: string, changes: Partial<PayloadOf<'meeting.prepare'>> = {}) {
      const meeting = await streams.meeting(id);
      await send(meeting, system, 'meeting.prepare', { ...preparation, code: id, startsAt: now, ...changes });
      const register = await streams.register(registerIdOf(meeting.state().frame.seriesId));
      await until('the register to know of it', () => register.state().series.meetings.has(meeting.id));
      return { meeting, register };
    },
  };
};

/** A meeting of which nobody tells the register, because the server is stopped before it does. */
const startStoppedBeforeEffects = async (journal: Journal, id: MeetingId) => {
  let ids = 0;
  const newId = () => `stopped-${++ids}`;
  const onDefect = (error: unknown) => {
    throw error;
  };
  const meeting = await openMeeting(id, { journal, now: () => 1_700_000_000_000 + ids, newId, onDefect });
  return async (type: string, payload: object | ((state: MeetingState) => object)) => {
    const sent = typeof payload === 'function' ? payload(meeting.state()) : payload;
    expect(await meeting.submit({ actor: chair, id: newId(), type, payload: sent })).toMatchObject({
      ok: true,
    });
  };
};

test('Y1, Y2 each series has a register of its own, which knows its meetings and nothing of others', async () => {
  const node = await startNode(createMemoryJournal());
  const month = await node.prepare('2020-09');
  const cluster = await node.prepare('2020-09-c5', { seriesId: 'cluster-5' });
  expect([month.register.id, cluster.register.id]).toEqual([MONTHLY, CLUSTER]);
  await node.send(month.register, seat('p89'), 'proposal.submit', proposal);
  await node.send(cluster.register, seat('p89'), 'proposal.submit', proposal);
  const codes = ({ register }: typeof month) =>
    [...register.state().proposals.all.values()].map(({ code }) => code);
  expect([codes(month), codes(cluster)]).toEqual([['2020-09/p89-001'], ['2020-09-c5/p89-001']]);
  expect([...month.register.state().series.meetings.keys()]).toEqual(['2020-09']);
  await node.send(month.meeting, chair, 'meeting.open');
  await until('the opening to be noted', () =>
    [...month.register.state().series.meetings.values()].some(({ phase }) => phase === 'open'),
  );
});

test('Y4, Y5 what comes belongs to the meeting that is on, and everybody sees which there were', async () => {
  const node = await startNode(createMemoryJournal());
  const { meeting, register } = await node.prepare('2020-09');
  await node.prepare('2020-10');
  await node.send(meeting, chair, 'meeting.open');
  await until(
    'the opening to be noted',
    () => register.state().series.meetings.get(meeting.id)?.phase === 'open',
  );
  await node.send(register, seat('p89'), 'proposal.submit', proposal);
  expect([...register.state().proposals.all.values()][0]?.code).toBe('2020-09/p89-001');
  const records = register.book.project(register.state(), seat('p72'));
  expect([...records.keys()].filter((key) => key.startsWith('series_meeting:'))).toHaveLength(2);
  expect(records.get('series_seat:p40')).toMatchObject({ name: 'Điểm cầu p40', successorId: null });
  expect(records.get('series_department:cb')).toMatchObject({ name: 'Vụ Cán bộ' });
});

test('D17 the meeting that is on is told once, though the server stops on the way', async () => {
  const journal = createMemoryJournal();
  const before = await startNode(journal);
  const { meeting, register } = await before.prepare('2020-09');
  await before.send(meeting, chair, 'meeting.open');
  await before.send(register, seat('p89'), 'proposal.submit', proposal);
  const told = (state: ReturnType<typeof meeting.state>) =>
    state.log.filter(({ type }) => type === 'proposal.noted').map(({ params }) => params.step);
  await until('the log', () => told(meeting.state()).length === 1);

  const after = await startNode(journal);
  const [again, registerAgain] = [await after.meeting('2020-09'), await after.register(MONTHLY)];
  const proposalIds = [...registerAgain.state().proposals.all.keys()];
  await after.send(registerAgain, department('cb'), 'proposal.receive', { proposalIds });
  await after.send(registerAgain, chair, 'proposal.remind', { proposalIds });
  await after.send(registerAgain, department('cb'), 'proposal.answer', { proposalIds, answer: 'Có.' });
  await until('the answer in the log', () => told(again.state()).includes('answered'));
  expect(told(again.state())).toEqual(['submitted', 'received', 'answered']);
});

test('D16 brought up: to the stage, to a vote, onto the agenda', async () => {
  const node = await startNode(createMemoryJournal());
  const { meeting, register } = await node.prepare('2020-09');
  await node.send(meeting, chair, 'meeting.open');
  await node.send(meeting, system, 'seat.join', { seatId: 'p89' });
  await node.send(register, seat('p89'), 'proposal.submit', proposal);
  await node.send(register, seat('p72'), 'proposal.submit', { ...proposal, title: 'Độ tuổi' });
  const proposalIds = [...register.state().proposals.all.keys()];
  for (const to of ['stage', 'vote', 'agenda'])
    await node.send(register, chair, 'proposal.bring_up', {
      proposalIds: to === 'stage' ? proposalIds.slice(0, 1) : proposalIds,
      to,
    });
  await until('the items', () => meeting.state().agenda.order.length === 2);
  const { proposals, stage, polls, agenda } = meeting.state();
  expect(proposals.discussed).toMatchObject({ code: '2020-09/p89-001', matter: proposal.matter });
  expect(stage.source).toEqual({ kind: 'seat', seatId: 'p89' });
  expect([...polls.prepared.values()]).toMatchObject([
    { form: { kind: 'motions', motions: ['2020-09/p89-001: Biên chế', '2020-09/p72-001: Độ tuổi'] } },
  ]);
  expect([...agenda.items.values()]).toMatchObject([
    { title: '2020-09/p89-001: Biên chế', presenter: { seatId: 'p89' }, kind: 'discussion' },
    { title: '2020-09/p72-001: Độ tuổi' },
  ]);
});

test('D16 what the meeting refuses to have brought up is told to whoever asked', async () => {
  const node = await startNode(createMemoryJournal());
  const { register } = await node.prepare('2020-09');
  await node.send(register, seat('p89'), 'proposal.submit', proposal);
  const [proposalId] = register.state().proposals.all.keys();
  await node.send(register, chair, 'proposal.bring_up', { proposalIds: [proposalId], to: 'stage' });
  await until('the refusal', () => node.refused.length > 0);
  expect(node.refused).toMatchObject([['2020-09', chair, { code: 'meeting.not_open' }]]);
});

test('Y2 another name and hour, and that it is cancelled, are noted as well', async () => {
  const journal = createMemoryJournal();
  const node = await startNode(journal);
  const { meeting, register } = await node.prepare('2020-09');
  const noted = () => register.state().series.meetings.get(meeting.id);
  const changed = { title: 'Giao ban tháng 9, lùi ngày', startsAt: 1_700_000_000_000 };
  await node.send(meeting, admin, 'meeting.change', changed);
  await until('the change', () => noted()?.title === changed.title);
  expect(noted()).toMatchObject(changed);
  await node.send(meeting, admin, 'meeting.cancel', { reason: 'Hoãn do bão' });
  await until('the end of it', () => noted()?.phase === 'cancelled');
  const again = await startNode(journal);
  expect((await again.register(MONTHLY)).seq()).toBe(3);
});

test('A24 what was not answered opens the next meeting, counted again when it is opened', async () => {
  const node = await startNode(createMemoryJournal());
  const { meeting, register } = await node.prepare('2020-09');
  await node.send(register, seat('p89'), 'proposal.submit', proposal);
  await node.send(register, seat('p72'), 'proposal.submit', proposal);
  await node.send(register, seat('p40'), 'proposal.submit', { ...proposal, departmentId: 'tc' });
  await node.send(meeting, chair, 'meeting.open');
  await node.send(meeting, chair, 'meeting.close');
  expect(meeting.state().agenda.order).toEqual([]);

  const next = await node.prepare('2020-10');
  await node.send(next.meeting, chair, 'agenda.add', {
    title: 'Báo cáo',
    presenter: 'Trung tâm',
    plannedMinutes: 20,
    kind: 'report',
  });
  const items = () =>
    next.meeting.state().agenda.order.map((id) => next.meeting.state().agenda.items.get(id));
  await until('the item', () => items().length === 2);
  expect(items()[0]).toMatchObject({
    title: 'Đề xuất, kiến nghị chưa được trả lời từ kỳ trước',
    carried: [
      { departmentId: 'cb', count: 2 },
      { departmentId: 'tc', count: 1 },
    ],
  });
  const [first] = register.state().proposals.all.keys();
  await node.send(register, chair, 'proposal.receive', { proposalIds: [first] });
  await node.send(register, chair, 'proposal.answer', { proposalIds: [first], answer: 'Có.' });
  await node.send(next.meeting, chair, 'meeting.open');
  await until('the new count', () => items()[0]?.carried?.[0]?.count === 1);
  expect(items()).toHaveLength(2);
});

test('D15 proposals of a journal of before come into the register once, with ids, codes and steps', async () => {
  const journal = createMemoryJournal();
  const decided = (commandId: string, actor: Actor, at: number, events: unknown) =>
    ({ commandId, actor, at, events }) as Parameters<Journal['append']>[2][number];
  const { seats, departments, title, startsAt } = preparation;
  const about = { proposalId: 'old-1', code: '2020-09/p89-001', seatId: 'p89' };
  await journal.append('2020-09' as MeetingId, 0, [
    decided('1', system, 1, [
      { type: 'meeting.prepared', title, startsAt, code: '2020-09', seats, departments },
    ]),
    decided('2', seat('p89'), 2, [{ type: 'proposal.submitted', ...about, ...proposal }]),
    decided('3', department('cb'), 3, [{ type: 'proposal.received', ...about }]),
    decided('4', department('cb'), 4, [{ type: 'proposal.answered', ...about, answer: 'Đã hướng dẫn.' }]),
  ]);
  for (let start = 1; start <= 2; start += 1) {
    const node = await startNode(journal);
    const [meeting, register] = [await node.meeting('2020-09'), await node.register(MONTHLY)];
    await until('the old proposal', () => register.state().proposals.all.size === 1);
    expect([...register.state().proposals.all.values()]).toMatchObject([
      {
        id: 'old-1',
        code: '2020-09/p89-001',
        title: 'Biên chế',
        holderId: 'p89',
        state: 'answered',
        submittedAt: 2,
        answer: { text: 'Đã hướng dẫn.' },
        steps: [
          { step: 'submitted', by: 'seat', at: 2 },
          { step: 'received', by: 'department', departmentId: 'cb', at: 3 },
          { step: 'answered', at: 4, words: 'Đã hướng dẫn.' },
        ],
      },
    ]);
    expect(meeting.state().log.map(({ type, params }) => `${type} ${params.step}`)).toEqual([
      'proposal.noted submitted',
      'proposal.noted received',
      'proposal.noted answered',
    ]);
    expect(register.seq()).toBe(2);
  }
});

test('J10 what was confirmed before there were tasks stays a resolution in meetings that are over, and becomes a task in the one that is on', async () => {
  const journal = createMemoryJournal();
  const before = await startNode(journal, { tasks: false });
  const confirmed = async (id: string) => {
    const { meeting, register } = await before.prepare(id);
    await before.send(meeting, chair, 'meeting.open');
    const written = { text: `Rà soát ${id}`, owner: 'Vụ Cán bộ', deadline: null };
    await before.send(meeting, chair, 'resolution.record', written);
    const [resolution] = meeting.state().resolutions.values();
    await before.send(meeting, chair, 'resolution.confirm', { resolutionId: resolution?.id, revision: 1 });
    return { meeting, register };
  };
  const old = await confirmed('2020-08');
  await before.send(old.meeting, chair, 'meeting.close');
  await until(
    'its end to be noted',
    () => old.register.state().series.meetings.get(old.meeting.id)?.phase === 'closed',
  );
  await confirmed('2020-09');

  const after = await startNode(journal);
  const register = await after.register(MONTHLY);
  const tasks = () => [...register.state().tasks.all.values()].map(({ what }) => what);
  await until('the task', () => tasks().length > 0);
  expect(tasks()).toEqual(['Rà soát 2020-09']);
  await startNode(journal);
  expect(tasks()).toEqual(['Rà soát 2020-09']);
});

test('J10 what a meeting confirmed just before the server stopped is made up for, though the meeting is over', async () => {
  const journal = createMemoryJournal();
  const before = await startNode(journal);
  const { meeting, register } = await before.prepare('2020-09');
  await before.send(meeting, chair, 'meeting.open');
  await until('the opening', () => register.state().series.meetings.get(meeting.id)?.phase === 'open');
  // The rest reaches the meeting's own journal alone, as when the server is stopped on the way.
  const stopped = await startStoppedBeforeEffects(journal, meeting.id);
  await stopped('resolution.record', { text: 'Rà soát', owner: 'Vụ Cán bộ', deadline: null });
  await stopped('resolution.confirm', (state) => ({
    resolutionId: [...state.resolutions.keys()][0],
    revision: 1,
  }));
  await stopped('meeting.close', {});
  const after = await startNode(journal);
  const again = await after.register(MONTHLY);
  await until('the task', () => again.state().tasks.all.size === 1);
});
