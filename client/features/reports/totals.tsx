import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../shared/reports/form.ts';
import type { FormRecord, TotalRecord } from '../../../shared/reports/reporting-view.ts';
import { useRecords } from '../../meeting/index.ts';
import { Bar } from '../../ui/index.ts';
import classes from './totals.module.css';
import { changeText, totalNote, totalText } from './value-text.ts';

const barOf = ({ kind }: Indicator, { now }: TotalRecord): readonly [number, number] | null => {
  if (kind === 'part') return [now.sum, now.whole];
  return kind === 'yesno' ? [now.complete, now.reported] : null;
};

interface TotalLineProps {
  readonly form: FormRecord;
  readonly indicator: Indicator;
  readonly total: TotalRecord;
}

const Compared = ({ form, indicator, total }: TotalLineProps) => {
  const { t, i18n } = useTranslation('reports');
  return (['lastMonth', 'lastYear'] as const).map((when) => {
    const then = total[when];
    return (
      then && (
        <li key={when}>
          {t('compared', {
            name: t(`before.${when}`, { code: form[when] ?? '' }),
            value: totalText(indicator, then, t, i18n.language),
            change: changeText(indicator, total.now, then, t, i18n.language),
          })}
        </li>
      )
    );
  });
};

const TotalLine = ({ form, indicator, total }: TotalLineProps) => {
  const { t, i18n } = useTranslation('reports');
  const text = totalText(indicator, total.now, t, i18n.language);
  const bar = barOf(indicator, total);
  const note = totalNote(indicator, total.now, t);
  return (
    <li className={classes.total}>
      {bar ? (
        <Bar label={indicator.name} value={bar[0]} whole={bar[1]} figure={<strong>{text}</strong>} />
      ) : (
        <p className={classes.plain}>
          <span>{indicator.name}</span>
          <strong className="gb-tabular">{text}</strong>
        </p>
      )}
      <ul className={classes.notes}>
        {note && <li>{note}</li>}
        <li>{t('ofSeats', { reported: total.now.reported, seats: form.seatIds.length })}</li>
        <Compared form={form} indicator={indicator} total={total} />
      </ul>
    </li>
  );
};

/** What each indicator comes to in all seats, as it stands now, and beside the months before. */
export const Totals = ({ form }: { readonly form: FormRecord }) => {
  const { t } = useTranslation('reports');
  const totals = useRecords('report_total');
  return (
    <ul className={classes.totals} aria-label={t('views.totals')}>
      {form.indicators.map((indicator) => {
        const total = totals.find(({ indicatorId }) => indicatorId === indicator.id);
        return total && <TotalLine key={indicator.id} form={form} indicator={indicator} total={total} />;
      })}
    </ul>
  );
};
