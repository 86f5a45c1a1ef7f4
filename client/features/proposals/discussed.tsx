import { Button, Group } from '@mantine/core';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { endProposalDiscussion } from '../../../shared/proposals/discuss.ts';
import { entries } from '../../entries/index.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import classes from './proposals.module.css';

/** D16: the proposal that the meeting has before it, for everybody to read; those who lead end it. */
export const Discussed = () => {
  const { t } = useTranslation('proposals');
  const { t: tUi } = useTranslation('ui');
  const discussed = useRecord('discussed');
  const seat = useRecord('seat', discussed?.seatId ?? '');
  const may = useMay();
  const { act, pending, offline } = useAct('proposal.end_discussion');
  // A phone keeps its room for the rest; whoever wants to read it all unfolds it.
  const [unfolded, setUnfolded] = useState(false);
  if (!discussed) return null;
  const { code, title, matter, asks, seatId } = discussed;
  return (
    <section className={classes.discussed} aria-label={t('discussed')}>
      <p className={entries.head}>
        <span className={entries.group}>
          <MessagesSquare size={18} aria-hidden /> {t('discussed')}
        </span>
        <span className="gb-tabular">{code}</span>
      </p>
      <h4 className={entries.title}>{title}</h4>
      <p className={entries.whose}>
        <strong>{seat ? seatName(seat) : seatId}</strong>
      </p>
      {unfolded && <p className={entries.text}>{[matter, asks].filter(Boolean).join('\n')}</p>}
      <Group gap="xs">
        <Button size="sm" variant="default" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? tUi('less') : tUi('more')}
        </Button>
        {may(endProposalDiscussion) && (
          <Button
            size="sm"
            variant="default"
            disabled={offline}
            loading={pending}
            onClick={() => void act({})}
          >
            {t('endDiscussion')}
          </Button>
        )}
      </Group>
    </section>
  );
};
