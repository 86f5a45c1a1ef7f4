import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import { FormFoot } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { FigureField } from './figure-field.tsx';
import { lastOf } from './filled.ts';
import classes from './filling.module.css';
import { UNTYPED } from './read-field.ts';
import { useFilling } from './use-filling.ts';

interface FillingFormProps {
  readonly form: FormRecord;
  readonly seatId: SeatId;
}

/** A seat fills in its figures, and corrects them until they are frozen. One column, for one hand. */
export const FillingForm = ({ form, seatId }: FillingFormProps) => {
  const { t } = useTranslation('reports');
  const seat = useRecord('seat', seatId);
  const report = useRecord('report', seatId);
  const live = useRecord('meeting')?.phase !== 'closed';
  const filling = useFilling(form, report);
  const body = useRef<HTMLFormElement>(null);
  const { fields, wrong, locked, stage, nothing } = filling;
  const frozen = form.frozenAt !== null || !live;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void filling.send().then(() => body.current?.querySelector<HTMLElement>('[data-wrong] input')?.focus());
  };
  return (
    <form ref={body} onSubmit={submit} noValidate className={classes.form} aria-label={t('views.fill')}>
      <p className={classes.intro}>{t('fill.intro', { seat: seat ? seatName(seat) : seatId })}</p>
      {frozen && <p className={classes.note}>{t('fill.frozen')}</p>}
      {form.indicators.map((indicator) => (
        <FigureField
          key={indicator.id}
          indicator={indicator}
          typed={fields[indicator.id] ?? UNTYPED}
          onType={(figure) => filling.type(indicator.id, figure)}
          wrong={wrong.get(indicator.id)}
          entry={report?.entries.find(({ indicatorId }) => indicatorId === indicator.id)}
          last={lastOf(report, indicator.id)}
          locked={locked || frozen}
        />
      ))}
      {wrong.size > 0 && <ErrorNote>{t('fill.wrong')}</ErrorNote>}
      {nothing && <p className={classes.note}>{t('fill.nothing')}</p>}
      {stage === 'done' && (
        <p className={classes.note} role="status">
          {t('fill.sent')}
        </p>
      )}
      {!frozen && (
        <FormFoot
          attempt={filling.attempt}
          resend
          onAgain={filling.again}
          onDismiss={filling.forget}
          submit={report && report.entries.length > 0 ? t('fill.correct') : t('fill.send')}
          close={stage === 'unsent' ? t('fill.stop') : undefined}
          onClose={filling.stop}
          note={t('fill.kept')}
        />
      )}
    </form>
  );
};
