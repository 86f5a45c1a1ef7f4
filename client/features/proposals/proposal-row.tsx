import { Badge } from '@mantine/core';
import { BellRing, CalendarClock, GitMerge, History, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { Entry, type EntryChoice, entries, Quote } from '../../entries/index.ts';
import { FileLinks } from '../../forms/index.ts';
import { useRecord, useRecords, useServerNow } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { LongText } from '../../ui/index.ts';
import { ageOf, isOverdue } from './age.ts';
import { LookAlikes } from './look-alikes.tsx';
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
  readonly choice?: EntryChoice;
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
    <p className={entries.signs}>
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

const Said = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const { topic, behalf, matter, asks, files } = proposal;
  return (
    <>
      {(topic || behalf) && (
        <p className={entries.quiet}>
          {[topic, behalf && t('behalfOf', { behalf })].filter(Boolean).join(' · ')}
        </p>
      )}
      <LongText>{matter}</LongText>
      {asks && (
        <p className={entries.text}>
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
  const { text, files, cites } = answer;
  const head = [t('answerOf'), department, cites && t('detail.cites', { code: cites })];
  return <Quote head={head.filter(Boolean).join(' · ')} text={text} files={files} />;
};

/** One proposal: whose, to whom, what, how far, the answer, what can be done; and its whole history when asked for. */
export const ProposalRow = ({ proposal, fresh = false, withSeat, choice }: ProposalRowProps) => {
  const { t } = useTranslation('proposals');
  const seat = useRecord('seat', proposal.seatId);
  const formerSeat = useRecord('series_seat', proposal.seatId);
  const department = useRecord('series_department', proposal.departmentId)?.name ?? proposal.departmentId;
  const writer = seat ?? formerSeat;
  const { id, code, state, title, matter, steps } = proposal;
  return (
    <Entry
      code={code}
      badges={
        <>
          {fresh && (
            <Badge component="span" size="lg" variant="filled">
              {t('fresh')}
            </Badge>
          )}
          <StateBadge state={state} />
        </>
      }
      fresh={fresh}
      {...(choice ? { choice } : {})}
      steps={steps.length}
      history={() => (
        <>
          <ProposalHistory proposal={proposal} />
          <LookAlikes text={`${title} ${matter}`} except={[id]} />
        </>
      )}
    >
      <h4 className={entries.title}>{title}</h4>
      <p className={entries.whose}>
        {withSeat && <strong>{writer ? seatName(writer) : proposal.seatId}</strong>}
        <span>{t('to', { department })}</span>
      </p>
      <Signs proposal={proposal} />
      <Said proposal={proposal} />
      <ProposalWay proposal={proposal} />
      <AnswerOf proposal={proposal} department={department} />
      <TasksOf proposal={proposal} />
      <ProposalActions proposals={[proposal]} />
    </Entry>
  );
};
