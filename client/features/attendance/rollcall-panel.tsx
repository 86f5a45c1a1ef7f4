import { Button, Group, NumberInput, SegmentedControl, Stack } from '@mantine/core';
import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { openRollcall } from '../../../shared/rollcall/open.ts';
import type { RollcallRecord } from '../../../shared/rollcall/view.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { hourText } from '../../ui/format.ts';
import { Bar, Clock, Lamp } from '../../ui/index.ts';
import classes from './attendance.module.css';

const SECONDS = 120;
const TAKEN_BY_LOT = 5;

/** Calls the roll of all seats, or of some by lot (K1). */
const CallForm = () => {
  const { t } = useTranslation('attendance');
  const { act, pending, offline } = useAct('rollcall.open');
  const [kind, setKind] = useState<'all' | 'random'>('all');
  const [count, setCount] = useState<number | string>(TAKEN_BY_LOT);
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={t('rollcall.kind')}
        value={kind}
        onChange={(value) => setKind(value as 'all' | 'random')}
        data={[
          { value: 'all', label: t('rollcall.all') },
          { value: 'random', label: t('rollcall.random') },
        ]}
      />
      {kind === 'random' && (
        <NumberInput
          label={t('rollcall.count')}
          value={count}
          onChange={setCount}
          min={1}
          max={500}
          allowDecimal={false}
        />
      )}
      <Button
        leftSection={<ClipboardList size={20} aria-hidden />}
        loading={pending}
        disabled={offline}
        onClick={() =>
          act({ kind, seconds: SECONDS, ...(kind === 'random' ? { count: Number(count) || 1 } : {}) })
        }
      >
        {t('rollcall.open')}
      </Button>
    </Stack>
  );
};

/** Who was called, and who has answered (K4). */
const Answers = ({ rollcall }: { rollcall: RollcallRecord }) => {
  const { t } = useTranslation('attendance');
  const seats = useRecords('seat');
  const nameOf = (seatId: string) => {
    const seat = seats.find(({ id }) => id === seatId);
    return seat ? seatName(seat) : seatId;
  };
  const missing = (rollcall.answers ?? []).filter(({ at }) => at === null);
  const answered = (rollcall.answers ?? []).filter(({ at }) => at !== null);
  return (
    <ul className={classes.seats}>
      {[...missing, ...answered].map(({ seatId, at }) => (
        <li key={seatId} className={classes.seat}>
          <span>{nameOf(seatId)}</span>
          <span className={classes.state}>
            {at !== null && <time className="gb-tabular">{hourText(at)}</time>}
            <Lamp state={at === null ? 'off' : 'good'}>
              {t(at === null ? 'rollcall.noAnswer' : 'rollcall.answered')}
            </Lamp>
          </span>
        </li>
      ))}
    </ul>
  );
};

const Call = ({ rollcall }: { rollcall: RollcallRecord }) => {
  const { t } = useTranslation('attendance');
  const now = useServerNow();
  const { act, offline } = useAct('rollcall.close');
  const { called, answered, closesAt, closedAt, openedAt, kind } = rollcall;
  const open = closedAt === null;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <strong>{t(open ? 'rollcall.now' : 'rollcall.last', { hour: hourText(openedAt) })}</strong>
        {open ? (
          <span>
            {t('rollcall.left')} <Clock ms={Math.max(0, closesAt - now)} />
          </span>
        ) : (
          <span>{t(kind === 'all' ? 'rollcall.all' : 'rollcall.random')}</span>
        )}
      </Group>
      <Bar
        label={t('rollcall.count_answered')}
        value={answered}
        whole={called}
        figure={`${answered}/${called}`}
      />
      {open && (
        <Button variant="default" disabled={offline} onClick={() => act({ rollcallId: rollcall.id })}>
          {t('rollcall.close')}
        </Button>
      )}
      <details className={classes.fold} open={open}>
        <summary>{t('rollcall.list')}</summary>
        <Answers rollcall={rollcall} />
      </details>
    </Stack>
  );
};

/** For those who call the roll: the call that is on or the last one, and how to call the next. */
export const RollcallPanel = () => {
  const { t } = useTranslation('attendance');
  const may = useMay();
  const last = useRecords('rollcall').at(-1);
  const phase = useRecord('meeting')?.phase;
  const live = phase === 'prepared' || phase === 'open';
  if (!may(openRollcall) || (!live && !last)) return null;
  return (
    <section className={classes.call} aria-label={t('rollcall.title')}>
      {live && last?.closedAt !== null && <CallForm />}
      {last && <Call rollcall={last} />}
    </section>
  );
};
