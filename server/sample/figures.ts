import type { PayloadOf } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';

type Indicator = PayloadOf<'figures.set_form'>['indicators'][number];
type Figure = PayloadOf<'figures.report'>['figures'][number];

const indicator = (id: string, name: string, kind: Indicator['kind'], unit = ''): Indicator => ({
  id,
  name,
  kind,
  unit,
  least: null,
  most: null,
  changeBound: kind === 'yesno' ? null : 50,
});

/** What the briefing of September 2020 asked of its 67 party committees. */
export const SAMPLE_INDICATORS: readonly Indicator[] = [
  indicator('dai-hoi', 'Đảng bộ cấp trên trực tiếp cơ sở đã tổ chức đại hội', 'part', 'đảng bộ'),
  indicator('van-kien', 'Hoàn thành dự thảo văn kiện và phương án nhân sự', 'yesno'),
  indicator('tham-dinh', 'Hồ sơ nhân sự đã thẩm định', 'count', 'hồ sơ'),
];

/** The committees that report: all but the additional seats. */
export const reportsFigures = (seatId: SeatId): boolean => !seatId.startsWith('bs');

/** Large committees have more congresses to hold. */
const MORE: Readonly<Record<string, number>> = { p01: 14, p79: 14, p38: 11, p40: 10 };
/** Those that had not held them all by 31 August, and how many were missing: 13 in 5 committees. */
const MISSING: Readonly<Record<string, number>> = { p02: 4, p12: 3, p62: 3, p67: 2, p93: 1 };

/**
 * What one committee reports, by its place in the list (from 0). The reports of that month are known by their sums
 * alone, 1,298 of 1,311, 62 of 67, 34 of 67 and 50, so these are spread to come to them.
 */
export const sampleFigures = (seatId: SeatId, place: number): Figure[] => {
  const whole = 19 + (place % 13) - 6 + (MORE[seatId] ?? 0);
  const files = (place * 5) % 67;
  return [
    { indicatorId: 'dai-hoi', value: [whole - (MISSING[seatId] ?? 0), whole], word: null },
    { indicatorId: 'van-kien', value: (place * 34) % 67 < 34, word: null },
    { indicatorId: 'tham-dinh', value: files < 10 ? 2 : files < 40 ? 1 : 0, word: null },
  ];
};
