import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { payloadOf } from '../../../../client/features/reports/builder-draft.ts';
import { judge } from '../../../../client/features/reports/filled.ts';
import { readTyped, typedOf } from '../../../../client/features/reports/read-field.ts';
import type { IndicatorId, SeatId } from '../../../../shared/kernel/ids.ts';
import { setForm } from '../../../../shared/reports/set-form.ts';
import { FORM } from '../../../support/meeting.ts';

const typed = (first: string, second = '', word = '') => ({ first, second, word });

test('a figure that is shown in its fields is read from them as it was', () => {
  const count = fc.nat({ max: 1_000_000_000 });
  fc.assert(
    fc.property(count, count, fc.nat({ max: 99_999 }), (part, whole, percent) => {
      for (const [kind, value] of [
        ['part', [part, whole]],
        ['count', part],
        ['percent', percent],
        ['yesno', part % 2 === 0],
      ] as const)
        expect(readTyped(kind, typedOf(kind, value, null))).toEqual({ state: 'value', value });
    }),
  );
});

test.each([
  ['part', '5', ''],
  ['part', '', '5'],
  ['count', '5.5', ''],
  ['count', '-1', ''],
  ['percent', '99.999', ''],
  ['yesno', '?', ''],
] as const)('%s of “%s”, “%s” is not a figure yet', (kind, first, second) => {
  expect(readTyped(kind, typed(first, second)).state).toBe('incomplete');
});

test('only what is new is sent, and what is wrong is named by its field before anything is', () => {
  const indicators = FORM.indicators.map((each) => ({ ...each, id: each.id as IndicatorId }));
  const entry = { firstAt: 0, at: 0, reason: null, corrections: 0, late: false, word: null };
  const report = {
    seatId: 'p89' as SeatId,
    complete: false,
    entries: [{ ...entry, indicatorId: 'files' as IndicatorId, value: 10 }],
    lastMonth: [{ indicatorId: 'files' as IndicatorId, value: 10 }],
    lastYear: [],
  };
  const judged = judge(indicators, report, {
    congresses: typed('13', '12'),
    files: typed('99'),
    ready: typed('yes'),
    words: typed(''),
    done: typed('5,'),
  });
  expect(judged.figures).toEqual([{ indicatorId: 'ready', value: true, word: null }]);
  expect([...judged.wrong]).toMatchObject([
    ['congresses', { code: 'figures.part_over_whole' }],
    ['files', { code: 'figures.word_needed' }],
    ['done', 'incomplete'],
  ]);
  expect(judge(indicators, report, { files: typed('10') })).toEqual({ figures: [], wrong: new Map() });
});

test('a new indicator gets an id of its name, once; one that is there keeps its own', () => {
  const line = (key: number, id: string | null, name: string) =>
    ({ key, id, name, kind: 'percent', unit: '', least: '', most: '99.5', changeBound: '20' }) as const;
  const payload = payloadOf(
    {
      indicators: [line(0, 'dai-hoi', 'Tên khác'), line(1, null, 'Đại hội'), line(2, null, '///')],
      seatIds: ['p89' as SeatId],
      due: '',
    },
    3,
  );
  expect(payload.indicators.map(({ id, most }) => [id, most])).toEqual([
    ['dai-hoi', 9950],
    ['dai-hoi-2', 9950],
    ['chi-tieu', 9950],
  ]);
  expect(setForm.payload.safeParse(payload).success).toBe(true);
});
