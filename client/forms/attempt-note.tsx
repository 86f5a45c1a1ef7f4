import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommandType } from '../../shared/commands.ts';
import { useRefusalText } from '../refusals/index.ts';
import { ErrorNote } from '../ui/index.ts';
import type { Attempt } from './use-attempt.ts';

interface AttemptNoteProps {
  readonly attempt: Attempt<CommandType>;
  /** Whether it goes again by itself. */
  readonly resend?: boolean;
  readonly onAgain?: () => void;
  readonly onDismiss?: () => void;
}

/** Beside a button or form: that it did not go through, why, and what to do. Nothing while all is well. */
export const AttemptNote = ({ attempt, resend = false, onAgain, onDismiss }: AttemptNoteProps) => {
  const { t } = useTranslation('forms');
  const refusalText = useRefusalText();
  if (attempt.stage === 'unsent')
    return (
      <ErrorNote tone="warning" title={resend ? t('resending') : undefined}>
        {resend ? t('unsent') : t('notDone')}
        {onAgain && (
          <Button mt="xs" variant="default" size="compact-md" onClick={onAgain}>
            {t('again')}
          </Button>
        )}
      </ErrorNote>
    );
  if (attempt.stage !== 'refused') return null;
  return (
    <ErrorNote>
      {refusalText(attempt.refusal)}
      {onDismiss && (
        <Button mt="xs" variant="default" size="compact-md" onClick={onDismiss}>
          {t('dismiss')}
        </Button>
      )}
    </ErrorNote>
  );
};
