import { useTranslation } from 'react-i18next';
import type { DeviceProblem } from '../../media/index.ts';
import { ErrorNote } from '../../ui/index.ts';

interface ProblemNoteProps {
  readonly of: 'camera' | 'microphone' | 'both';
  readonly problem: DeviceProblem;
  readonly onRetry?: () => void;
}

/** What is wrong with a camera or microphone, and its cure. */
export const ProblemNote = ({ of, problem, onRetry }: ProblemNoteProps) => {
  const { t } = useTranslation('devices');
  return (
    <ErrorNote tone="warning" title={t(`problems.${problem}.${of}`)} onRetry={onRetry}>
      {t(`problems.${problem}.cure`)}
    </ErrorNote>
  );
};
