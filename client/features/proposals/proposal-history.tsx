import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '../../../shared/proposals/steps.ts';
import type { ProposalRecord } from '../../../shared/proposals/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { dayText, hourText } from '../../ui/format.ts';
import classes from './proposal.module.css';

/** Who took a step: a seat and a department by name, the others by their role. */
const useSigned = () => {
  const { t } = useTranslation('proposals');
  const seats = useRecords('series_seat');
  const departments = useRecords('series_department');
  const departmentName = (id: string | undefined) =>
    departments.find((each) => each.id === id)?.name ?? id ?? '';
  const signed = ({ by, seatId, departmentId }: HistoryStep): string => {
    if (seatId) return seats.find(({ id }) => id === seatId)?.name ?? seatId;
    return departmentId ? departmentName(departmentId) : t(`roles.${by}`);
  };
  return { signed, departmentName };
};

/** What a step was about besides its words. */
const useDetails = () => {
  const { t } = useTranslation('proposals');
  const { departmentName } = useSigned();
  return ({ details }: HistoryStep): string =>
    [
      details.departmentId && t('detail.to', { department: departmentName(details.departmentId) }),
      details.officer && t('detail.officer', { officer: details.officer }),
      details.dueOn && t('detail.due', { day: dayText(details.dueOn) }),
      details.cites && t('detail.cites', { code: details.cites }),
      details.head && t('detail.merged', { head: details.head, members: details.members }),
      details.to && t(`detail.places.${details.to as 'stage' | 'vote' | 'agenda'}`),
    ]
      .filter(Boolean)
      .join(' · ');
};

/** D8: everything that ever happened to a proposal, dated and signed, the oldest first. */
export const ProposalHistory = ({ proposal }: { proposal: ProposalRecord }) => {
  const { t } = useTranslation('proposals');
  const { signed } = useSigned();
  const detailsOf = useDetails();
  return (
    <ol className={classes.history} aria-label={t('history')}>
      {proposal.steps.map((step) => {
        const details = detailsOf(step);
        return (
          <li key={`${step.step} ${step.at}`}>
            <p className={classes.historyHead}>
              <strong>{t(`steps.${step.step}`)}</strong>
              <span>{signed(step)}</span>
              <time className="gb-tabular" dateTime={new Date(step.at).toISOString()}>
                {hourText(step.at)} {dayText(step.at)}
              </time>
            </p>
            {details && <p className={classes.quiet}>{details}</p>}
            {step.words && <p className={classes.text}>{step.words}</p>}
          </li>
        );
      })}
    </ol>
  );
};
