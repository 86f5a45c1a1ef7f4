import { Badge, Button } from '@mantine/core';
import { Award, Heart, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { PracticeStep, PracticeText } from '../../../shared/practices/practice.ts';
import type { PracticeRecord } from '../../../shared/practices/view.ts';
import { FileLinks, StepHistory } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { LongText } from '../../ui/index.ts';
import { PracticeActions } from './practice-actions.tsx';
import classes from './practices.module.css';

const Head = ({ practice }: { practice: PracticeRecord }) => {
  const { t } = useTranslation('practices');
  const { code, withdrawn, recommendation } = practice;
  return (
    <div className={classes.kicker}>
      <span className="gb-tabular">{code}</span>
      {withdrawn ? (
        <Badge
          component="span"
          size="lg"
          variant="light"
          tt="none"
          color="gray"
          leftSection={<Undo2 size={14} aria-hidden />}
        >
          {t('withdrawn')}
        </Badge>
      ) : (
        recommendation !== null && (
          <Badge
            component="span"
            size="lg"
            variant="light"
            tt="none"
            color="green"
            leftSection={<Award size={14} aria-hidden />}
          >
            {t('recommended')}
          </Badge>
        )
      )}
    </div>
  );
};

/** How many places are interested, and which. */
const Interest = ({ practice }: { practice: PracticeRecord }) => {
  const { t } = useTranslation('practices');
  const seats = useRecords('series_seat').filter(({ id }) => practice.interestedIds.includes(id));
  return (
    <p className={classes.interest}>
      <Heart size={16} aria-hidden />
      {seats.length === 0
        ? t('nobody')
        : `${t('interested', { count: seats.length })}: ${seats.map(seatName).join(', ')}`}
    </p>
  );
};

/** One practice: whose, what, what came of it, who is interested, what the centre says. */
export const PracticeRow = ({ practice }: { readonly practice: PracticeRecord }) => {
  const { t } = useTranslation('practices');
  const { seatId, title, topic, matter, results, files, recommendation, steps } = practice;
  const writer = useRecord('series_seat', seatId);
  const [opened, setOpened] = useState(false);
  const before = ({ details }: Pick<PracticeStep, 'details'>) => {
    const said = Object.entries(details).map(
      ([field, text]) => `${t(`fields.${field as keyof PracticeText}`)}: ${text || '–'}`,
    );
    return said.length > 0 ? t('before', { said: said.join(' · ') }) : '';
  };
  return (
    <li className={classes.row} data-recommended={recommendation !== null || undefined}>
      <Head practice={practice} />
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.whose}>
        <strong>{writer ? seatName(writer) : seatId}</strong>
        {topic && <span>{topic}</span>}
      </p>
      <LongText>{matter}</LongText>
      {results && (
        <p className={classes.text}>
          <strong>{t('results')}</strong> {results}
        </p>
      )}
      <FileLinks files={files} />
      {recommendation !== null && (
        <blockquote className={classes.recommendation}>
          <p className={classes.recommendationHead}>{t('recommendation')}</p>
          <LongText>{recommendation}</LongText>
        </blockquote>
      )}
      <Interest practice={practice} />
      <PracticeActions practice={practice} />
      <Button
        className={classes.more}
        px="0.75rem"
        variant="subtle"
        color="gray"
        size="sm"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? t('historyClose') : t('historyOpen', { count: steps.length })}
      </Button>
      {opened && <StepHistory steps={steps} nameOf={(step) => t(`steps.${step}`)} detailsOf={before} />}
    </li>
  );
};
