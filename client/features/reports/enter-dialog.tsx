import { Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { FormRecord } from '../../../shared/reports/reporting-view.ts';
import { FormFoot, useAttempt } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import { FigureField } from './figure-field.tsx';
import { fieldsOf, type Judged, judge, lastOf, type Typed } from './filled.ts';
import { UNTYPED } from './read-field.ts';

interface EnterDialogProps {
  readonly form: FormRecord;
  readonly seatId: SeatId;
  readonly onClose: () => void;
}

/** The centre enters what a seat told it otherwise, and why. */
export const EnterDialog = ({ form, seatId, onClose }: EnterDialogProps) => {
  const { t } = useTranslation('reports');
  const seat = useRecord('seat', seatId);
  const report = useRecord('report', seatId);
  const [typed, setTyped] = useState<Typed>({});
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Judged['wrong']>(new Map());
  const { attempt, submit, again, forget } = useAttempt('figures.enter');
  const fields = fieldsOf(form.indicators, report, typed);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const judged = judge(form.indicators, report, fields);
    setWrong(judged.wrong);
    if (judged.wrong.size > 0 || judged.figures.length === 0) return;
    const figures = judged.figures.map((figure) => ({ seatId, ...figure }));
    const outcome = await submit({ reason, figures });
    if (!outcome?.ok) return;
    announce(t('enter.saved'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('enter.title', { seat: seat ? seatName(seat) : seatId })}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack gap="md">
          {form.indicators.map((indicator) => (
            <FigureField
              key={indicator.id}
              indicator={indicator}
              typed={fields[indicator.id] ?? UNTYPED}
              onType={(figure) => setTyped({ ...typed, [indicator.id]: figure })}
              wrong={wrong.get(indicator.id)}
              entry={report?.entries.find(({ indicatorId }) => indicatorId === indicator.id)}
              last={lastOf(report, indicator.id)}
              locked={attempt.stage === 'sending'}
            />
          ))}
          <TextInput
            label={t('enter.reason')}
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormFoot
            attempt={attempt}
            onAgain={again}
            onDismiss={forget}
            submit={t('enter.save')}
            disabled={reason.trim() === ''}
            close={t('cancel')}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
};
