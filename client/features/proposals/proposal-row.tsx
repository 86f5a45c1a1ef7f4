import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { useRecord } from '../../meeting/index.ts';
import { LongText } from './long-text.tsx';
import { ProposalActions } from './proposal-actions.tsx';
import { ProposalWay } from './proposal-way.tsx';
import classes from './proposals.module.css';

interface ProposalRowProps {
  readonly proposal: ProposalRecord;
  /** Came in while the list was open. */
  readonly fresh?: boolean;
  /** In a list of one seat its name is not repeated. */
  readonly withSeat: boolean;
}

/** One proposal: whose, to whom, what, how far, and the answer. */
export const ProposalRow = ({ proposal, fresh = false, withSeat }: ProposalRowProps) => {
  const { t } = useTranslation('proposals');
  const seat = useRecord('seat', proposal.seatId);
  const department = useRecord('department', proposal.departmentId);
  return (
    <li className={classes.row} data-fresh={fresh || undefined} data-state={proposal.state}>
      <p className={classes.kicker}>
        <span className="gb-tabular">{proposal.code}</span>
        {fresh && (
          <Badge component="span" size="lg" variant="filled">
            {t('fresh')}
          </Badge>
        )}
      </p>
      <h4 className={classes.title}>{proposal.title}</h4>
      <p className={classes.whose}>
        {withSeat && <strong>{seat ? seatName(seat) : proposal.seatId}</strong>}
        <span>{t('to', { department: department?.name ?? proposal.departmentId })}</span>
      </p>
      <LongText>{proposal.matter}</LongText>
      <ProposalWay proposal={proposal} />
      {proposal.answer !== null && (
        <blockquote className={classes.answer}>
          <p className={classes.answerHead}>
            {t('answerOf')} · {department?.name ?? proposal.departmentId}
          </p>
          <LongText>{proposal.answer.text}</LongText>
        </blockquote>
      )}
      <ProposalActions proposal={proposal} />
    </li>
  );
};
