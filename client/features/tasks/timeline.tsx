import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../../shared/tasks/counts.ts';
import { TURN } from '../../../shared/tasks/life.ts';
import type { TaskRecord } from '../../../shared/tasks/view.ts';
import { dayText } from '../../ui/format.ts';
import { lineOf } from './spans.ts';
import { StateBadge } from './state-badge.tsx';
import classes from './timeline.module.css';
import { useToday } from './use-today.ts';

interface TimelineProps {
  readonly tasks: readonly TaskRecord[];
  readonly onOpen: (task: TaskRecord) => void;
}

/** So many months are named along the line; more would not be read. */
const NAMED = 8;

const share = (value: number): string => `${(value * 100).toFixed(2)}%`;

/** Tasks as bars from the day they were given to the day they are due, with today across them. */
export const Timeline = ({ tasks, onOpen }: TimelineProps) => {
  const { t } = useTranslation('tasks');
  const today = useToday();
  const { months, today: now, spanOf } = lineOf(tasks, today);
  const step = Math.ceil(months.length / NAMED);
  return (
    <div className={classes.timeline}>
      <div className={classes.months} aria-hidden>
        {months
          .filter((_, index) => index % step === 0)
          .map(({ month, at }) => (
            <span key={month} style={{ left: share(at) }}>
              {month.slice(5)}/{month.slice(2, 4)}
            </span>
          ))}
      </div>
      <ol className={classes.rows} aria-label={t('views.months')}>
        {tasks.map((task) => {
          const { from, to } = spanOf(task);
          const overdue = isOverdue(task, today);
          const tone = overdue ? 'bad' : TURN[task.state] === null ? 'good' : 'plain';
          return (
            <li key={task.id}>
              <p className={classes.head}>
                <button type="button" className={classes.what} onClick={() => onOpen(task)}>
                  {task.what}
                </button>
                <StateBadge state={task.state} />
              </p>
              <p className={classes.when}>
                <span>{task.lead.name}</span>
                <span data-overdue={overdue || undefined}>
                  {task.dueOn ? t(overdue ? 'overdue' : 'due', { day: dayText(task.dueOn) }) : t('open')}
                  {task.percent !== null && ` · ${task.percent}%`}
                </span>
              </p>
              <div className={classes.track} aria-hidden>
                <span
                  className={classes.span}
                  data-tone={tone}
                  data-open={task.dueOn === null || undefined}
                  style={{ left: share(from), width: share(to - from) }}
                >
                  <span className={classes.fill} style={{ width: `${task.percent ?? 0}%` }} />
                </span>
                <span className={classes.now} style={{ left: share(now) }} />
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
