import { useTranslation } from 'react-i18next';
import type { FileSummary } from '../../shared/files/events.ts';
import type { SignedStep } from '../../shared/kernel/signed.ts';
import { useRecords } from '../meeting/index.ts';
import { dayText, hourText } from '../ui/format.ts';
import { FileLinks } from './file-links.tsx';
import classes from './step-history.module.css';

/** Who took a step: a seat and a department by name, the others by their role. */
const useSignature = () => {
  const { t } = useTranslation('forms');
  const seats = useRecords('series_seat');
  const departments = useRecords('series_department');
  return ({ by, seatId, departmentId }: SignedStep): string => {
    if (seatId) return seats.find(({ id }) => id === seatId)?.name ?? seatId;
    if (departmentId) return departments.find(({ id }) => id === departmentId)?.name ?? departmentId;
    return t(`roles.${by}`);
  };
};

interface StepHistoryProps<Name extends string> {
  readonly steps: readonly (SignedStep<Name> & { readonly files?: readonly FileSummary[] })[];
  readonly nameOf: (step: Name) => string;
  /** What a step was about besides its words; may be empty. */
  readonly detailsOf?: (step: SignedStep<Name>) => string;
}

/** Everything that ever happened to something, dated and signed, the oldest first. */
export const StepHistory = <Name extends string>({ steps, nameOf, detailsOf }: StepHistoryProps<Name>) => {
  const { t } = useTranslation('forms');
  const signatureOf = useSignature();
  return (
    <ol className={classes.history} aria-label={t('history')}>
      {steps.map((step) => {
        const details = detailsOf?.(step);
        return (
          <li key={`${step.step} ${step.at}`}>
            <p className={classes.head}>
              <strong>{nameOf(step.step)}</strong>
              <span>{signatureOf(step)}</span>
              <time className="gb-tabular" dateTime={new Date(step.at).toISOString()}>
                {hourText(step.at)} {dayText(step.at)}
              </time>
            </p>
            {details && <p className={classes.details}>{details}</p>}
            {step.words && <p className={classes.words}>{step.words}</p>}
            <FileLinks files={step.files ?? []} />
          </li>
        );
      })}
    </ol>
  );
};
