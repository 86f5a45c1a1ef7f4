import { expect, test } from '@jest/globals';
import { carryEarlierFigures, followEarlierFigures } from '../../server/effects/earlier-figures.ts';
import { type LiveMeeting, openMeeting } from '../../server/meeting/meeting.ts';
import { createMemoryJournal } from '../../server/storage/memory-journal.ts';
import type { Actor } from '../../shared/kernel/actor.ts';
import type { MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import type { Passage } from '../../shared/roster/lineage.ts';
import { chair, FORM, preparation, seat, system } from '../support/meeting.ts';
import { until } from '../support/until.ts';

const MERGED: Passage[] = ['p89', 'p72'].map((from) => ({
  day: '2020-09-01',
  from: from as SeatId,
  to: 'p90' as SeatId,
  fromName: from,
  toName: 'p90',
}));

const house = (lineage: readonly Passage[] = []) => {
  const opened: LiveMeeting[] = [];
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const series = { all: () => opened, newId, lineage: () => lineage };
  const world = {
    journal: createMemoryJournal(),
    now: () => Date.UTC(2020, 8, 1),
    newId,
    onDefect: () => {},
  };
  const does = async (meeting: LiveMeeting, actor: Actor, type: string, payload: unknown) => {
    expect([type, await meeting.submit({ actor, id: newId(), type, payload })]).toMatchObject([
      type,
      { ok: true },
    ]);
  };
  const prepare = async (code: string, ids: readonly string[] = ['p89', 'p72', 'p40']) => {
    const meeting = await openMeeting(code as MeetingId, world);
    opened.push(meeting);
    followEarlierFigures(meeting, series);
    const seats = ids.map((id) => ({ id, name: id, kind: 'Tỉnh ủy', region: '', cluster: '' }));
    await does(meeting, system, 'meeting.prepare', {
      ...preparation,
      code,
      seats,
      startsAt: Date.parse(`${code.slice(0, 7)}-09T01:00:00Z`),
    });
    await does(meeting, chair, 'figures.set_form', { ...FORM, dueAt: null, seatIds: [...ids], revision: 0 });
    return meeting;
  };
  const report = (meeting: LiveMeeting, seatId: string, part: number) =>
    does(meeting, seat(seatId), 'figures.report', {
      figures: [
        { indicatorId: 'congresses', value: [part, 12], word: null },
        { indicatorId: 'done', value: part * 100, word: null },
        { indicatorId: 'words', value: `lời ${part}`, word: null },
      ],
    });
  return { prepare, report, does, series };
};

test('R14 a month is handed the last one of its series before it, and the same month a year ago', async () => {
  const { prepare, report } = house();
  const lastYear = await prepare('2019-09');
  await report(lastYear, 'p89', 3);
  const other = await prepare('2020-08-cum5');
  await report(other, 'p89', 9);
  const july = await prepare('2020-07');
  await report(july, 'p89', 7);
  await prepare('2020-08');
  const later = await prepare('2020-10');
  await report(later, 'p89', 10);
  const september = await prepare('2020-09');
  const { reporting } = await until('the figures of before', () => {
    const state = september.state();
    return state.reporting.lastMonth && state.reporting.lastYear ? state : undefined;
  });
  // August has a form and no figures: July is the last that can be compared.
  expect(reporting.lastMonth?.code).toBe('2020-07');
  expect(reporting.lastMonth?.indicators.map(({ id }) => id)).toEqual(FORM.indicators.map(({ id }) => id));
  expect(reporting.lastMonth?.figures.get('p89' as SeatId)?.get('congresses' as never)).toEqual([7, 12]);
  expect(reporting.lastYear?.figures.get('p89' as SeatId)?.get('congresses' as never)).toEqual([3, 12]);
});

test('R14 what is known already is not handed over again', async () => {
  const { prepare, report, series } = house();
  await report(await prepare('2020-08'), 'p89', 7);
  const september = await prepare('2020-09');
  await until('the figures', () => september.state().reporting.lastMonth ?? undefined);
  const seq = september.seq();
  carryEarlierFigures(september, series);
  await september.submit({ actor: chair, id: 'next', type: 'meeting.open', payload: {} });
  expect(september.seq()).toBe(seq + 1);
});

test('R14, H2 a merged place is compared with the sums of what it was made of; shares and words are not added', async () => {
  const { prepare, report } = house(MERGED);
  const august = await prepare('2020-08');
  await report(august, 'p89', 7);
  await report(august, 'p72', 5);
  const september = await prepare('2020-09', ['p90', 'p40']);
  const last = await until('the figures', () => september.state().reporting.lastMonth ?? undefined);
  expect([...(last.figures.get('p90' as SeatId) ?? [])]).toEqual([['congresses', [12, 24]]]);
});
