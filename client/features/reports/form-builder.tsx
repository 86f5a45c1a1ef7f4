import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { setForm } from '../../../shared/reports/set-form.ts';
import { FormFoot, useAttempt } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { announce, ErrorNote } from '../../ui/index.ts';
import classes from './builder.module.css';
import { draftOf, emptyIndicator, type FormDraft, firstDraft, moved, payloadOf } from './builder-draft.ts';
import { IndicatorFields } from './indicator-fields.tsx';

type Part = 'name' | 'bounds' | 'empty';

/** What the command's own schema has against the draft, as one of three sentences. */
const problemOf = (draft: FormDraft, revision: number): Part | null => {
  if (draft.indicators.length === 0 || draft.seatIds.length === 0) return 'empty';
  const judged = setForm.payload.safeParse(payloadOf(draft, revision));
  if (judged.success) return null;
  return judged.error.issues.some(({ path }) => path.at(-1) === 'most') ? 'bounds' : 'name';
};

interface SeatsFieldProps {
  readonly chosen: readonly SeatId[];
  readonly onChange: (seatIds: SeatId[]) => void;
}

const SeatsField = ({ chosen, onChange }: SeatsFieldProps) => {
  const { t } = useTranslation('reports');
  const seats = useRecords('seat');
  const all = chosen.length === seats.length;
  return (
    <Stack gap="xs" role="group" aria-label={t('form.seats')}>
      <Group justify="space-between">
        <Text fw={600}>{t('form.seats')}</Text>
        <Text className="gb-tabular">{t('form.seatCount', { count: chosen.length })}</Text>
      </Group>
      <Checkbox
        label={t('form.allSeats')}
        checked={all}
        indeterminate={!all && chosen.length > 0}
        onChange={() => onChange(all ? [] : seats.map(({ id }) => id))}
      />
      <div className={classes.seats}>
        {seats.map((seat) => (
          <Checkbox
            key={seat.id}
            label={seatName(seat)}
            checked={chosen.includes(seat.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, seat.id] : chosen.filter((id) => id !== seat.id),
              )
            }
          />
        ))}
      </div>
    </Stack>
  );
};

interface IndicatorListProps {
  readonly draft: FormDraft;
  readonly onChange: (draft: FormDraft) => void;
}

const IndicatorList = ({ draft, onChange }: IndicatorListProps) => {
  const { t } = useTranslation('reports');
  const before = useRecord('report_form_before');
  const { indicators } = draft;
  const set = (next: FormDraft['indicators']) => onChange({ ...draft, indicators: next });
  const nextKey = Math.max(-1, ...indicators.map(({ key }) => key)) + 1;
  return (
    <>
      {before && (
        <Button variant="default" onClick={() => set(draftOf(before.indicators))}>
          {t('form.fromBefore', { code: before.code })}
        </Button>
      )}
      {indicators.map((indicator, index) => (
        <IndicatorFields
          key={indicator.key}
          indicator={indicator}
          number={index + 1}
          last={index === indicators.length - 1}
          onChange={(next) => set(indicators.map((each) => (each.key === next.key ? next : each)))}
          onMove={(by) => set(moved(indicators, index, by))}
          onRemove={() => set(indicators.filter(({ key }) => key !== indicator.key))}
        />
      ))}
      <Button
        variant="default"
        leftSection={<Plus size={18} aria-hidden />}
        onClick={() => set([...indicators, emptyIndicator(nextKey)])}
      >
        {t('form.addIndicator')}
      </Button>
    </>
  );
};

/** The centre says what it asks, of whom, until when, and what is checked. */
export const FormBuilder = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('reports');
  const form = useRecord('report_form');
  const seats = useRecords('seat');
  // What was there when the writing began: who saved meanwhile is not overwritten (R3).
  const [revision] = useState(form?.revision ?? 0);
  const [draft, setDraft] = useState<FormDraft>(() =>
    firstDraft(
      form,
      seats.map(({ id }) => id),
    ),
  );
  const [problem, setProblem] = useState<Part | null>(null);
  const { attempt, submit, again, forget } = useAttempt('figures.set_form');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(draft, revision);
    setProblem(wrong);
    if (wrong) return;
    const outcome = await submit(payloadOf(draft, revision));
    if (!outcome?.ok) return;
    announce(t('form.saved'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('form.title')} size="lg">
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="md">
          <IndicatorList draft={draft} onChange={setDraft} />
          <SeatsField chosen={draft.seatIds} onChange={(seatIds) => setDraft({ ...draft, seatIds })} />
          <TextInput
            type="datetime-local"
            label={t('form.due')}
            value={draft.due}
            onChange={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
          />
          {problem && <ErrorNote>{t(`form.problems.${problem}`)}</ErrorNote>}
          <FormFoot
            attempt={attempt}
            onAgain={again}
            onDismiss={forget}
            submit={t('form.save')}
            close={t('cancel')}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
};
