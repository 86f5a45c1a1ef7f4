import { Button, Group } from '@mantine/core';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { isOwn } from './own.ts';
import classes from './proposals.module.css';

interface SentNoteProps {
  readonly onAnother: () => void;
  readonly onClose: (() => void) | undefined;
}

/** After sending: that it arrived, and under what code. It takes the focus that the form had. */
export const SentNote = ({ onAnother, onClose }: SentNoteProps) => {
  const { t } = useTranslation('proposals');
  const { actor } = useIdentity().session;
  const newest = useRecords('proposal').findLast((each) => isOwn(each, actor));
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} className={classes.sent} tabIndex={-1}>
      <p className={classes.sentWords}>
        <Check size={22} aria-hidden />
        <strong>{newest ? t('sent', { code: newest.code }) : t('sentPlain')}</strong>
      </p>
      <Group gap="sm">
        <Button variant="default" onClick={onAnother}>
          {t('write')}
        </Button>
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t('form.close')}
          </Button>
        )}
      </Group>
    </div>
  );
};
