import { Badge, Button, Checkbox } from '@mantine/core';
import { BellRing, CalendarClock, GitMerge, History, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { FileLinks } from '../../forms/index.ts';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { LongText } from '../../ui/index.ts';
import { ageOf, isOverdue } from './age.ts';
import { LookAlikes } from './look-alikes.tsx';
import classes from './proposal.module.css';
import { ProposalActions } from './proposal-actions.tsx';
import { ProposalHistory } from './proposal-history.tsx';
import { ProposalWay } from './proposal-way.tsx';
import { StateBadge } from './state-badge.tsx';
import { TasksOf } from './tasks-of.tsx';

interface ProposalRowProps {
  readonly proposal: ProposalRecord;
  /** Came in while the list was open. */
  readonly fresh?: boolean;
  /** In a list of one seat its name is not repeated. */
  readonly withSeat: boolean;
  /** Given where several can be chosen. */
  readonly chosen?: boolean;
  readonly onChoose?: (chosen: boolean) => void;
}

const MINUTE_MS = 60_000;

/** What has to be noticed: overdue, due, how many meetings old, reminded, merged. */
const Signs = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const now = useServerNow(MINUTE_MS);
  const meetings = useRecords('series_meeting');
  const head = useRecord('proposal', proposal.headId ?? '');
  const age = ageOf(proposal, meetings);
  const due = proposal.state === 'answered' ? proposal.answer?.dueOn : proposal.dueOn;
  const overdue = isOverdue(proposal, now);
  const reminders = proposal.steps.filter(({ step }) => step === 'reminded').length;
  return (
    <p className={classes.signs}>
      {due && (
        <span data-overdue={overdue || undefined}>
          {overdue ? <TriangleAlert size={16} aria-hidden /> : <CalendarClock size={16} aria-hidden />}
          {t(overdue ? 'overdue' : 'due', { day: dayText(due) })}
        </span>
      )}
      {proposal.officer && <span>{t('officer', { officer: proposal.officer })}</span>}
      {age > 0 && (
        <span>
          <History size={16} aria-hidden /> {t('age', { count: age })}
        </span>
      )}
      {reminders > 0 && (
        <span>
          <BellRing size={16} aria-hidden /> {t('reminders', { count: reminders })}
        </span>
      )}
      {proposal.headId && (
        <span>
          <GitMerge size={16} aria-hidden /> {t('mergedInto', { code: head?.code ?? '' })}
        </span>
      )}
      {proposal.memberIds.length > 0 && (
        <span>
          <GitMerge size={16} aria-hidden /> {t('sponsors', { count: proposal.memberIds.length + 1 })}
        </span>
      )}
    </p>
  );
};

const Head = ({ proposal, fresh, chosen = false, onChoose }: Omit<ProposalRowProps, 'withSeat'>) => {
  const { t } = useTranslation('proposals');
  return (
    <div className={classes.kicker}>
      <span className={classes.codeAndChoice}>
        {onChoose && (
          <Checkbox
            size="md"
            checked={chosen}
            aria-label={t('choose', { code: proposal.code })}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <span className="gb-tabular">{proposal.code}</span>
      </span>
      <span className={classes.codeAndChoice}>
        {fresh && (
          <Badge component="span" size="lg" variant="filled">
            {t('fresh')}
          </Badge>
        )}
        <StateBadge state={proposal.state} />
      </span>
    </div>
  );
};

const Said = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const { topic, behalf, matter, asks, files } = proposal;
  return (
    <>
      {(topic || behalf) && (
        <p className={classes.quiet}>
          {[topic, behalf && t('behalfOf', { behalf })].filter(Boolean).join(' · ')}
        </p>
      )}
      <LongText>{matter}</LongText>
      {asks && (
        <p className={classes.text}>
          <strong>{t('asksHead')}</strong> {asks}
        </p>
      )}
      <FileLinks files={files} />
    </>
  );
};

const AnswerOf = ({ proposal, department }: { proposal: ProposalRecord; department: string }) => {
  const { t } = useTranslation('proposals');
  const { answer } = proposal;
  if (!answer) return null;
  return (
    <blockquote className={classes.answer}>
      <p className={classes.answerHead}>
        {t('answerOf')} · {department}
        {answer.cites && ` · ${t('detail.cites', { code: answer.cites })}`}
      </p>
      <LongText>{answer.text}</LongText>
      <FileLinks files={answer.files} />
    </blockquote>
  );
};

/** One proposal: whose, to whom, what, how far, the answer, what can be done; and its whole history when asked for. */
export const ProposalRow = ({ proposal, fresh = false, withSeat, ...choice }: ProposalRowProps) => {
  const { t } = useTranslation('proposals');
  const seat = useRecord('seat', proposal.seatId);
  const formerSeat = useRecord('series_seat', proposal.seatId);
  const department = useRecord('series_department', proposal.departmentId)?.name ?? proposal.departmentId;
  const [opened, setOpened] = useState(false);
  const writer = seat ?? formerSeat;
  return (
    <li className={classes.row} data-fresh={fresh || undefined} data-state={proposal.state}>
      <Head proposal={proposal} fresh={fresh} {...choice} />
      <h4 className={classes.title}>{proposal.title}</h4>
      <p className={classes.whose}>
        {withSeat && <strong>{writer ? seatName(writer) : proposal.seatId}</strong>}
        <span>{t('to', { department })}</span>
      </p>
      <Signs proposal={proposal} />
      <Said proposal={proposal} />
      <ProposalWay proposal={proposal} />
      <AnswerOf proposal={proposal} department={department} />
      <TasksOf proposal={proposal} />
      <ProposalActions proposals={[proposal]} />
      <Button
        className={classes.more}
        px="0.75rem"
        variant="subtle"
        color="gray"
        size="sm"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? t('historyClose') : t('historyOpen', { count: proposal.steps.length })}
      </Button>
      {opened && (
        <>
          <ProposalHistory proposal={proposal} />
          <LookAlikes text={`${proposal.title} ${proposal.matter}`} except={[proposal.id]} />
        </>
      )}
    </li>
  );
};
