import { Button } from '@mantine/core';
import { Presentation } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../meeting/index.ts';
import { announce } from '../../ui/index.ts';
import classes from './documents.module.css';
import { useReading } from './use-reading.ts';

/** Says that something is presented to whoever put it away or reads something else, and brings it back. */
export const PresentedNotice = () => {
  const { t } = useTranslation('documents');
  const { presented, following, document, follow } = useReading();
  const name = useRecord('document', presented?.documentId ?? '')?.name;
  const said = useRef(presented?.since);
  useEffect(() => {
    if (said.current === presented?.since) return;
    said.current = presented?.since;
    announce(presented && name ? t('presentedSaid', { name }) : t('endedSaid'));
  }, [presented, name, t]);
  if (!presented || following || document?.id === presented.documentId || !name) return null;
  return (
    <p className={classes.notice} role="status">
      <Presentation size={20} aria-hidden />
      <span className={classes.noticeText}>{t('notice', { name, page: presented.page })}</span>
      <Button variant="default" size="sm" px="0.875rem" onClick={follow}>
        {t('show')}
      </Button>
    </p>
  );
};
