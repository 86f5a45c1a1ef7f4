import { BellRing, CalendarClock, FileText, TriangleAlert, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { isOverdue } from '../../../shared/tasks/counts.ts';
import type { TaskStep } from '../../../shared/tasks/steps.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { Entry, type EntryChoice, entries, Quote } from '../../entries/index.ts';
import { StepHistory } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { Bar, LongText } from '../../ui/index.ts';
import { StateBadge } from './state-badge.tsx';
import { TaskActions } from './task-actions.tsx';
import { useToday } from './use-today.ts';

interface TaskRowProps {
  readonly task: TaskRecord;
  /** Given where several can be chosen. */
  readonly choice?: EntryChoice;
}

/** J9: who leads: the name of then, and who stands for it today where that is another. */
const Lead = ({ task }: { task: TaskRecord }) => {
  const { t } = useTranslation('tasks');
  const { lead, holder } = task;
  const id = holder && 'seatId' in holder ? holder.seatId : '';
  const today = useRecord('series_seat', id);
  const changed = lead.unit && 'seatId' in lead.unit && lead.unit.seatId !== id;
  return (
    <p className={entries.whose}>
      <strong>{lead.name}</strong>
      {changed && today && <span>{t('today', { name: seatName(today) })}</span>}
    </p>
  );
};

/** What has to be noticed: until when, reminded, with whom, where it comes from. */
const Signs = ({ task }: { task: TaskRecord }) => {
  const { t } = useTranslation('tasks');
  const { dueOn, partners, paper, paperOn, resolution, product, programmeId, steps } = task;
  const overdue = isOverdue(task, useToday());
  const programme = useRecord('programme', programmeId ?? '');
  const reminders = steps.filter(({ step }) => step === 'reminded').length;
  return (
    <p className={entries.signs}>
      <span data-overdue={overdue || undefined}>
        {overdue ? <TriangleAlert size={16} aria-hidden /> : <CalendarClock size={16} aria-hidden />}
        {dueOn ? t(overdue ? 'overdue' : 'due', { day: dayText(dueOn) }) : t('open')}
      </span>
      {partners.length > 0 && (
        <span>
          <Users size={16} aria-hidden />
          {t('with', { names: partners.map(({ name }) => name).join('; ') })}
        </span>
      )}
      {product && <span>{t('productOf', { product })}</span>}
      {(paper || resolution) && (
        <span>
          <FileText size={16} aria-hidden />
          {[
            resolution && t('fromResolution', { number: resolution.number }),
            paper && (paperOn ? t('paperOf', { paper, day: dayText(paperOn) }) : paper),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {programme && <span>{programme.name}</span>}
      {reminders > 0 && (
        <span>
          <BellRing size={16} aria-hidden /> {t('reminders', { count: reminders })}
        </span>
      )}
    </p>
  );
};

/** The last that was reported of it, with what shows it. */
const LastReport = ({ task }: { task: TaskRecord }) => {
  const { t } = useTranslation('tasks');
  const last = task.steps.findLast(({ step }) => ['progressed', 'reported', 'returned'].includes(step));
  if (!last || (last.words === '' && last.files.length === 0)) return null;
  return (
    <Quote
      asked={last.step === 'returned'}
      head={
        <>
          {t(`steps.${last.step}`)} · <span className="gb-tabular">{dayText(last.at)}</span>
        </>
      }
      text={last.words}
      files={last.files}
    />
  );
};

const useDetails = () => {
  const { t } = useTranslation('tasks');
  const codes = new Map<string, string>(useRecords('proposal').map(({ id, code }) => [id, code]));
  const spelled = (field: string, said: string): string => {
    if (said === '') return '–';
    if (/On$/.test(field)) return dayText(said);
    return field === 'proposals'
      ? said
          .split(' ')
          .map((id) => codes.get(id) ?? id)
          .join(', ')
      : said;
  };
  return ({ step, details }: Pick<TaskStep, 'step' | 'details'>): string => {
    if (step === 'rescheduled')
      return t('detail.rescheduled', {
        before: details.before ? dayText(details.before) : t('open'),
        now: details.dueOn ? dayText(details.dueOn) : t('open'),
      });
    const shown = Object.entries(details).map(([field, said]) => {
      const text = spelled(field, said);
      return field === 'percent' ? `${text}%` : `${t(`detail.${field}` as 'detail.lead')}: ${text}`;
    });
    if (shown.length === 0) return '';
    return step === 'edited' ? t('detail.before', { said: shown.join(' · ') }) : shown.join(' · ');
  };
};

/** One task: what, whose, until when, how far, what can be done; and its whole history when asked for. */
export const TaskRow = ({ task, choice }: TaskRowProps) => {
  const { t } = useTranslation('tasks');
  const detailsOf = useDetails();
  const proposals = useRecords('proposal').filter(({ id }) => task.proposalIds.includes(id));
  const { code, what, state, percent, steps } = task;
  return (
    <Entry
      code={code}
      badges={<StateBadge state={state} />}
      {...(choice ? { choice } : {})}
      steps={steps.length}
      history={() => (
        <StepHistory steps={steps} nameOf={(step) => t(`steps.${step}`)} detailsOf={detailsOf} />
      )}
    >
      <div className={entries.title}>
        <LongText>{what}</LongText>
      </div>
      <Lead task={task} />
      <Signs task={task} />
      {proposals.length > 0 && (
        <p className={entries.quiet}>
          {t('fromProposals', { codes: proposals.map((each) => each.code).join(', ') })}
        </p>
      )}
      {percent !== null && state !== 'accepted' && (
        <Bar label={t('progress')} value={percent} whole={100} figure={`${percent}%`} />
      )}
      <LastReport task={task} />
      <TaskActions tasks={[task]} />
    </Entry>
  );
};
