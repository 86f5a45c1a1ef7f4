import { Check, Circle, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './proposals.module.css';

const STEPS = ['submitted', 'received', 'answered'] as const;

/** How far a proposal has come: sent, received, answered, each with its hour. */
export const ProposalWay = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const times = STEPS.map((step) => proposal.steps.findLast((each) => each.step === step)?.at);
  const here = times.findLastIndex((at) => at !== undefined);
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
              {at !== undefined && (
                <span className={classes.when}>{t('at', { hour: hourText(at), day: dayText(at) })}</span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
