import type { TFunction } from 'i18next';
import type { Indicator } from '../../../shared/reports/form.ts';
import { shareOf, type Total } from '../../../shared/reports/totals.ts';
import type { FigureValue, IndicatorKind } from '../../../shared/reports/values.ts';
import { numberText, shareText } from '../../ui/format.ts';

type T = TFunction<'reports'>;

/** Hundredths of a per cent as people write them: `99,25%`. */
const percentText = (hundredths: number, language: string): string =>
  shareText(hundredths, 10_000, language, 2);

/** A figure in words: `1.298/1.311`, `99,25%`, `Có`. */
export const valueText = (kind: IndicatorKind, value: FigureValue, t: T, language: string): string => {
  if (typeof value === 'object') return value.map((each) => numberText(each, language)).join('/');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'string') return value;
  return kind === 'percent' ? percentText(value, language) : numberText(value, language);
};

/** With its share, where there is one: `1.298/1.311 (99,0%)`. */
export const wholeText = (indicator: Indicator, value: FigureValue, t: T, language: string): string => {
  const text = valueText(indicator.kind, value, t, language);
  if (typeof value === 'object' && value[1] > 0)
    return `${text} (${shareText(value[0], value[1], language)})`;
  return typeof value === 'number' && indicator.unit ? `${text} ${indicator.unit}` : text;
};

/** The mean of percentages, in hundredths, half up. */
const mean = ({ sum, reported }: Total): number => shareOf(sum, reported, 1);

/** R12: what all seats come to, in one line. */
export const totalText = ({ kind, unit }: Indicator, total: Total, t: T, language: string): string => {
  const { sum, whole, reported, complete } = total;
  switch (kind) {
    case 'part':
      return whole > 0
        ? `${numberText(sum, language)}/${numberText(whole, language)} (${shareText(sum, whole, language)})`
        : '0/0';
    case 'count':
      return unit ? `${numberText(sum, language)} ${unit}` : numberText(sum, language);
    case 'percent':
      return t('average', { share: percentText(mean(total), language) });
    case 'yesno':
      return reported > 0 ? `${complete}/${reported} (${shareText(complete, reported, language)})` : '0/0';
    case 'text':
      return t('texts', { count: reported });
  }
};

/** What stands beside the total: how many seats are complete, or said yes. */
export const totalNote = ({ kind }: Indicator, { complete, reported }: Total, t: T): string | null => {
  if (kind === 'part') return t('complete', { count: complete, reported });
  return kind === 'yesno' ? t('answered', { count: complete, reported }) : null;
};

const signed = (text: string, change: number): string => `${change > 0 ? '+' : '−'}${text}`;

/** How the total moved: counts by number, shares by points; exact, from the integers. */
export const changeText = ({ kind }: Indicator, now: Total, then: Total, t: T, language: string): string => {
  const points = (share: (total: Total) => number) => {
    const change = share(now) - share(then);
    return change === 0 ? t('same') : signed(`${numberText(Math.abs(change) / 10, language)} %`, change);
  };
  switch (kind) {
    case 'part':
      return points(({ sum, whole }) => shareOf(sum, whole, 1000));
    case 'yesno':
      return points(({ complete, reported }) => shareOf(complete, reported, 1000));
    case 'percent':
      return points((total) => shareOf(total.sum, total.reported * 10, 1));
    default: {
      const [one, other] = kind === 'count' ? [now.sum, then.sum] : [now.reported, then.reported];
      return one === other ? t('same') : signed(numberText(Math.abs(one - other), language), one - other);
    }
  }
};
