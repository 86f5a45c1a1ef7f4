import { Check, Circle, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './proposals.module.css';

const STEPS = ['submitted', 'received', 'answered'] as const;

/** How far a proposal has come: sent, received, answered, each with its hour. */
export const ProposalWay = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const here = STEPS.indexOf(proposal.state);
  const times = [proposal.submittedAt, proposal.receivedAt, proposal.answeredAt];
  return (
    <ol className={classes.way}>
      {STEPS.map((step, index) => {
        const at = times[index];
        const Sign = index > here ? Circle : index === here && here < 2 ? CircleDot : Check;
        return (
          <li
            key={step}
            data-reached={index <= here || undefined}
            aria-current={index === here ? 'step' : undefined}
          >
            <Sign size={16} aria-hidden />
            <span>
              {t(`states.${step}`)}
              {index <= here && typeof at === 'number' && (
                <time
                  className={`${classes.when} gb-tabular`}
                  dateTime={new Date(at).toISOString()}
                  title={dayText(at)}
                >
                  {hourText(at)}
                </time>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
