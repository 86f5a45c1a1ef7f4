import { Award, Heart, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { PracticeStep, PracticeText } from '../../../shared/practices/practice.ts';
import type { PracticeRecord } from '../../../shared/practices/view.ts';
import { Entry, entries, Quote, StandBadge } from '../../entries/index.ts';
import { FileLinks, StepHistory } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { LongText } from '../../ui/index.ts';
import { PracticeActions } from './practice-actions.tsx';

const Stand = ({ practice: { withdrawn, recommendation } }: { practice: PracticeRecord }) => {
  const { t } = useTranslation('practices');
  if (withdrawn) return <StandBadge sign={Undo2}>{t('withdrawn')}</StandBadge>;
  if (recommendation === null) return null;
  return (
    <StandBadge sign={Award} colour="green">
      {t('recommended')}
    </StandBadge>
  );
};

/** How many places are interested, and which. */
const Interest = ({ practice }: { practice: PracticeRecord }) => {
  const { t } = useTranslation('practices');
  const seats = useRecords('series_seat').filter(({ id }) => practice.interestedIds.includes(id));
  return (
    <p className={`${entries.signs} ${entries.quiet}`}>
      <span>
        <Heart size={16} aria-hidden />
        {seats.length === 0
          ? t('nobody')
          : `${t('interested', { count: seats.length })}: ${seats.map(seatName).join(', ')}`}
      </span>
    </p>
  );
};

/** One practice: whose, what, what came of it, who is interested, what the centre says. */
export const PracticeRow = ({ practice }: { readonly practice: PracticeRecord }) => {
  const { t } = useTranslation('practices');
  const { code, seatId, title, topic, matter, results, files, recommendation, steps } = practice;
  const writer = useRecord('series_seat', seatId);
  const before = ({ details }: Pick<PracticeStep, 'details'>) => {
    const said = Object.entries(details).map(
      ([field, text]) => `${t(`fields.${field as keyof PracticeText}`)}: ${text || '–'}`,
    );
    return said.length > 0 ? t('before', { said: said.join(' · ') }) : '';
  };
  return (
    <Entry
      code={code}
      badges={<Stand practice={practice} />}
      steps={steps.length}
      history={() => <StepHistory steps={steps} nameOf={(step) => t(`steps.${step}`)} detailsOf={before} />}
    >
      <h3 className={entries.title}>{title}</h3>
      <p className={entries.whose}>
        <strong>{writer ? seatName(writer) : seatId}</strong>
        {topic && <span>{topic}</span>}
      </p>
      <LongText>{matter}</LongText>
      {results && (
        <p className={entries.text}>
          <strong>{t('results')}</strong> {results}
        </p>
      )}
      <FileLinks files={files} />
      {recommendation !== null && <Quote head={t('recommendation')} text={recommendation} />}
      <Interest practice={practice} />
      <PracticeActions practice={practice} />
    </Entry>
  );
};
