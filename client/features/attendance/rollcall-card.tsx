import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useRecords, useServerNow } from '../../meeting/index.ts';
import { announce, Clock } from '../../ui/index.ts';
import classes from './attendance.module.css';

/** The call that this seat has still to answer, if there is one. */
export const useRollcallAsked = () => {
  const open = useRecords('rollcall').find(({ closedAt }) => closedAt === null);
  return open?.mine?.called && open.mine.answeredAt === null ? open : undefined;
};

/** Asks the seat for its one press (K2); gone when it has answered or the call is over. */
export const RollcallCard = () => {
  const { t } = useTranslation('attendance');
  const rollcall = useRollcallAsked();
  const now = useServerNow();
  const { act, pending, offline } = useAct('rollcall.answer');
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (rollcall && said.current !== rollcall.id) announce(t('rollcall.askedSaid'), 'assertive');
    said.current = rollcall?.id ?? null;
  }, [rollcall, t]);
  if (!rollcall) return null;
  return (
    <section className={classes.asked} aria-label={t('rollcall.title')}>
      <p>
        <strong>{t('rollcall.asked')}</strong>
        <span>
          {t('rollcall.left')} <Clock ms={Math.max(0, rollcall.closesAt - now)} />
        </span>
      </p>
      <Button
        size="lg"
        leftSection={<Check size={22} aria-hidden />}
        loading={pending}
        disabled={offline}
        onClick={() => act({ rollcallId: rollcall.id })}
      >
        {t('rollcall.here')}
      </Button>
    </section>
  );
};
