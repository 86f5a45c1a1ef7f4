import { Check, Circle, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lifeStep, type ProposalState, type StepName } from '../../../shared/proposals/life.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './proposals.module.css';

/** The straight way, and the step that leads to each of its states. */
const WAY = [
  ['submitted', 'submitted'],
  ['received', 'received'],
  ['in_progress', 'started'],
  ['answered', 'answered'],
  ['confirmed', 'confirmed'],
] as const satisfies readonly (readonly [ProposalState, StepName])[];

/** How far along the straight way a state is; one that was reopened waits to be received or worked on again. */
const PLACE: Partial<Record<ProposalState, number>> = {
  submitted: 0,
  reopened: 0,
  received: 1,
  in_progress: 2,
  answered: 3,
  confirmed: 4,
};

const reopenedAt = ({ steps }: ProposalRecord) =>
  steps.findLast(({ step }) => lifeStep(step).to === 'reopened')?.at;

/** How far a proposal has come: sent, received, worked on, answered, confirmed, each with its hour. */
export const ProposalWay = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const here = PLACE[proposal.state];
  if (here === undefined) return null;
  // What was skipped is not shown: an answer may follow at once when the proposal was received.
  const timeOf = (step: StepName) => proposal.steps.findLast((each) => each.step === step)?.at;
  const shown = WAY.filter(([, step], place) => place >= here || timeOf(step) !== undefined);
  return (
    <ol className={classes.way}>
      {shown.map(([state, step]) => {
        const place = PLACE[state] ?? 0;
        const again = proposal.state === 'reopened' && place === here;
        const at = again ? reopenedAt(proposal) : timeOf(step);
        const reached = place <= here;
        const Sign = !reached ? Circle : place === here && here < 4 ? CircleDot : Check;
        return (
          <li
            key={state}
            data-reached={reached || undefined}
            aria-current={place === here ? 'step' : undefined}
          >
            <Sign size={16} aria-hidden />
            <span>
              {t(`states.${again ? 'reopened' : state}`)}
              {reached && at !== undefined && (
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
