import { Button } from '@mantine/core';
import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { endProposalDiscussion } from '../../../shared/proposals/discuss.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { LongText } from './long-text.tsx';
import classes from './proposals.module.css';

/** D16: the proposal that the meeting has before it, for everybody to read; those who lead end it. */
export const Discussed = () => {
  const { t } = useTranslation('proposals');
  const discussed = useRecord('discussed');
  const seat = useRecord('seat', discussed?.seatId ?? '');
  const may = useMay();
  const { act, pending, offline } = useAct('proposal.end_discussion');
  if (!discussed) return null;
  return (
    <section className={classes.discussed} aria-label={t('discussed')}>
      <p className={classes.kicker}>
        <span className={classes.codeAndChoice}>
          <MessagesSquare size={18} aria-hidden /> {t('discussed')}
        </span>
        <span className="gb-tabular">{discussed.code}</span>
      </p>
      <h4 className={classes.title}>{discussed.title}</h4>
      <p className={classes.whose}>
        <strong>{seat ? seatName(seat) : discussed.seatId}</strong>
      </p>
      <LongText>{[discussed.matter, discussed.asks].filter(Boolean).join('\n')}</LongText>
      {may(endProposalDiscussion) && (
        <Button size="sm" variant="default" disabled={offline} loading={pending} onClick={() => void act({})}>
          {t('endDiscussion')}
        </Button>
      )}
    </section>
  );
};
