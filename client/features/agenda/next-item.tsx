import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../shared/agenda/view.ts';
import { AttemptNote, useAttempt } from '../../forms/index.ts';
import classes from './agenda-panel.module.css';

/** One press to what comes next, for those who lead. */
export const NextItem = ({ next, begun }: { next: ItemRecord; begun: boolean }) => {
  const { t } = useTranslation('agenda');
  const { attempt, submit, forget } = useAttempt('agenda.go_to');
  return (
    <div className={classes.next}>
      <Button
        fullWidth
        size="md"
        loading={attempt.stage === 'sending'}
        rightSection={<ArrowRight size={20} aria-hidden />}
        onClick={() => submit({ itemId: next.id })}
      >
        {next.visibility === 'hidden' ? t('nextHidden') : t(begun ? 'next' : 'first')}
      </Button>
      <p className={classes.nextTitle}>
        {next.number && `${next.number}. `}
        {next.title}
      </p>
      <AttemptNote attempt={attempt} onDismiss={forget} />
    </div>
  );
};
