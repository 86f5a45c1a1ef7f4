import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planAgenda } from '../../../shared/agenda/plan.ts';
import { AttemptNote, CommandForm, useAttempt, useCommandForm } from '../../forms/index.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import { ConfirmButton } from '../../ui/index.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A day as the browser's own field writes it. */
const dayField = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const Length = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('agenda');
  const planned = useRecord('agenda')?.plannedMinutes ?? null;
  const asking = useCommandForm(planAgenda, {
    initial: { plannedMinutes: (planned ?? '') as number | string },
    payloadOf: ({ plannedMinutes }) => ({ plannedMinutes: plannedMinutes === '' ? null : plannedMinutes }),
    onDone: onClose,
  });
  return (
    <CommandForm {...asking} submit={t('save')} close={t('cancel')} onClose={onClose}>
      <NumberInput
        label={t('plan.minutes')}
        description={t('plan.minutesHint')}
        min={1}
        max={1440}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        autoFocus
        readOnly={asking.locked}
        {...asking.form.getInputProps('plannedMinutes')}
      />
    </CommandForm>
  );
};

const Freeze = () => {
  const { t } = useTranslation('agenda');
  const now = useServerNow(60_000);
  const freezeAt = useRecord('agenda')?.freezeAt ?? null;
  const freeze = useAttempt('agenda.freeze');
  const set = useAttempt('agenda.set_freeze');
  const [day, setDay] = useState(dayField(freezeAt ?? now));
  const [hour, setHour] = useState(freezeAt === null ? '' : hourText(freezeAt));
  const [wrong, setWrong] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const at = new Date(`${day}T${hour}`).getTime();
    setWrong(!(at > now));
    if (at > now) void set.submit({ freezeAt: at });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="xs">
        <Text fw={600}>{t('plan.freezeAt')}</Text>
        <Text c="dimmed">{t('plan.freezeAtHint')}</Text>
        {freezeAt !== null && (
          <Text>{t('freezesAt', { hour: hourText(freezeAt), day: dayText(freezeAt) })}</Text>
        )}
        <Group gap="sm" align="flex-start" grow>
          <TextInput
            type="date"
            label={t('plan.day')}
            value={day}
            error={wrong && t('plan.wrongHour')}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t('plan.hour')}
            value={hour}
            onChange={(event) => setHour(event.currentTarget.value)}
          />
        </Group>
        <AttemptNote attempt={set.attempt} onDismiss={set.forget} />
        <AttemptNote attempt={freeze.attempt} onDismiss={freeze.forget} />
        <Group gap="sm">
          <Button type="submit" variant="default" loading={set.attempt.stage === 'sending'}>
            {t('plan.set')}
          </Button>
          {freezeAt !== null && (
            <Button variant="default" onClick={() => void set.submit({ freezeAt: null })}>
              {t('plan.unset')}
            </Button>
          )}
          <ConfirmButton
            variant="default"
            question={t('plan.freezeQuestion')}
            confirm={t('plan.freezeConfirm')}
            onConfirm={() => void freeze.submit({})}
          >
            {t('plan.freezeNow')}
          </ConfirmButton>
        </Group>
      </Stack>
    </form>
  );
};

/** How long the meeting is to take, and when its agenda is final. */
export const PlanForm = ({ onClose }: { onClose: () => void }) => {
  const frozen = useRecord('agenda')?.frozen;
  return (
    <Stack gap="lg">
      <Length onClose={onClose} />
      {!frozen && <Freeze />}
    </Stack>
  );
};
