import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core';
import { Scale, Search } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import { MAX_WEIGHT, setWeights } from '../../../shared/polls/weights.ts';
import { CommandForm, useCommandForm, useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { matches } from '../../ui/fold.ts';
import { announce } from '../../ui/index.ts';
import classes from './poll-panel.module.css';
import { useOpenPoll } from './use-open-poll.ts';

type Weights = Record<SeatId, number | string>;

const totalOf = (weights: Weights): number =>
  Object.values(weights).reduce<number>((sum, weight) => sum + (Number(weight) || 0), 0);

/** Who is not named counts 1: only the others are sent. */
const payloadOf = (weights: Weights) => ({
  weights: Object.entries(weights).filter(([, weight]) => weight !== 1),
});

const Form = ({ known, onDone }: { known: Weights; onDone: () => void }) => {
  const { t } = useTranslation('polls');
  const seats = useRecords('seat');
  const [query, setQuery] = useState('');
  const id = useId();
  const asking = useCommandForm(setWeights, {
    initial: Object.fromEntries(seats.map((seat) => [seat.id, known[seat.id] ?? 1])) as Weights,
    payloadOf,
    onDone() {
      announce(t('weights.saved'));
      onDone();
    },
  });
  const { form, locked } = asking;
  const wrong = Object.keys(form.errors).length > 0;
  return (
    <CommandForm
      {...asking}
      label={t('weights.title')}
      submit={t('save')}
      close={t('cancel')}
      onClose={onDone}
    >
      <p className={classes.quiet}>{t('weights.hint')}</p>
      <TextInput
        type="search"
        aria-label={t('findSeat')}
        placeholder={t('findSeat')}
        leftSection={<Search size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className={classes.weightList}>
        {seats
          .filter((seat) => matches(seatName(seat), query))
          .map((seat) => (
            <li key={seat.id} data-weighted={form.values[seat.id] !== 1 || undefined}>
              <label htmlFor={`${id}-${seat.id}`}>{seatName(seat)}</label>
              <NumberInput
                id={`${id}-${seat.id}`}
                w="8rem"
                min={1}
                max={MAX_WEIGHT}
                allowDecimal={false}
                allowNegative={false}
                readOnly={locked}
                value={form.values[seat.id]}
                onChange={(weight) => form.setFieldValue(seat.id, weight as never)}
              />
            </li>
          ))}
      </ul>
      {wrong && <p role="alert">{t('weights.wrong', { maximum: MAX_WEIGHT })}</p>}
      <Group justify="space-between" gap="sm">
        <strong className="gb-tabular">{t('weights.total', { total: totalOf(form.values) })}</strong>
        <Button
          variant="subtle"
          color="gray"
          disabled={locked}
          onClick={() =>
            form.setValues(Object.fromEntries(seats.map((seat) => [seat.id, 1])) as Partial<Weights>)
          }
        >
          {t('weights.allOne')}
        </Button>
      </Group>
    </CommandForm>
  );
};

/** P28: how much each seat counts where a vote is weighted, and the form that sets it before a vote is opened. */
export const WeightsSection = () => {
  const { t } = useTranslation('polls');
  const may = useMay();
  const weights = useRecord('poll_weights')?.weights ?? [];
  const seats = useRecords('seat').length;
  const { poll: open } = useOpenPoll();
  const [shown, setShown] = useState(false);
  // While a poll is open they cannot be changed (P28).
  if (!may(setWeights) || open) return null;
  const others = weights.filter(([, weight]) => weight !== 1);
  const total = others.reduce((sum, [, weight]) => sum + weight, seats - others.length);
  const close = () => setShown(false);
  return (
    <section>
      <h3 className={classes.subtitle}>{t('weights.title')}</h3>
      <p className={classes.quiet}>
        {others.length ? t('weights.some', { count: others.length, total }) : t('weights.none')}
      </p>
      <Button variant="default" leftSection={<Scale size={18} aria-hidden />} onClick={() => setShown(true)}>
        {t('weights.set')}
      </Button>
      <Modal opened={shown} onClose={close} size="lg" title={t('weights.title')}>
        <Form known={Object.fromEntries(weights) as Weights} onDone={close} />
      </Modal>
    </section>
  );
};
