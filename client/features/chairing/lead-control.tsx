import { Button } from '@mantine/core';
import { Gavel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { takeBack } from '../../../shared/chairing/take-back.ts';
import { takeOver } from '../../../shared/chairing/take-over.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord, useServerNow } from '../../meeting/index.ts';
import { Lamp } from '../../ui/index.ts';
import classes from './chairing.module.css';

/** Seconds until the deputy takes over by itself (C3); null while nothing runs. */
const useTakeoverIn = (): number | null => {
  const chairing = useRecord('chairing');
  const meeting = useRecord('meeting');
  const now = useServerNow();
  if (!chairing || meeting?.phase !== 'open' || chairing.acting === 'deputy') return null;
  const { chair, deputy, takeoverSeconds } = chairing;
  if (chair.present || !deputy.present) return null;
  const from = Math.max(chair.since ?? 0, deputy.since ?? 0, meeting.openedAt ?? 0);
  return Math.max(0, Math.ceil((from + takeoverSeconds * 1000 - now) / 1000));
};

/** For the deputy: take over, and how it stands with the chair. For the chair: lead again. One press each (C2). */
export const LeadControl = () => {
  const { t } = useTranslation('chairing');
  const may = useMay();
  const chairing = useRecord('chairing');
  const phase = useRecord('meeting')?.phase;
  const over = useAct('chairing.take_over');
  const back = useAct('chairing.take_back');
  const seconds = useTakeoverIn();
  if (!chairing || (phase !== 'open' && phase !== 'prepared')) return null;
  const gavel = <Gavel size={20} aria-hidden />;
  if (may(takeBack))
    return chairing.acting === 'deputy' ? (
      <Button
        size="lg"
        leftSection={gavel}
        loading={back.pending}
        disabled={back.offline}
        onClick={() => back.act({})}
      >
        {t('takeBack')}
      </Button>
    ) : null;
  if (!may(takeOver) || chairing.acting === 'deputy') return null;
  return (
    <div className={classes.over}>
      {seconds !== null && (
        <p className={classes.gone} role="status">
          <Lamp state="bad">{t('chairGone')}</Lamp>
          <span className="gb-tabular">{t('goneHint', { seconds })}</span>
        </p>
      )}
      <Button
        size="lg"
        variant={seconds === null ? 'default' : 'filled'}
        leftSection={gavel}
        loading={over.pending}
        disabled={over.offline}
        onClick={() => over.act({})}
      >
        {t('takeOver')}
      </Button>
    </div>
  );
};
