import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { entries } from '../../entries/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import classes from './proposals.module.css';

/** J1: the tasks that follow from a proposal, as far as the one who looks may see them. */
export const TasksOf = ({ proposal }: { readonly proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const { t: ofTasks } = useTranslation('tasks');
  const tasks = useRecords('task').filter(({ proposalIds }) => proposalIds.includes(proposal.id));
  if (tasks.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t('tasks')}>
      <p className={classes.boxHead}>
        <ListChecks size={16} aria-hidden />
        {t('tasks')}
      </p>
      <ul className={classes.taskList}>
        {tasks.map(({ id, code, what, lead, state, dueOn }) => (
          <li key={id}>
            <span className="gb-tabular">{code}</span> {what}
            <span className={entries.quiet}>
              {[ofTasks(`states.${state}`), lead.name, dueOn && ofTasks('due', { day: dayText(dueOn) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
