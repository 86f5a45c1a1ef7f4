import { useTranslation } from 'react-i18next';
import { Card, EmptyState } from '../../ui/index.ts';
import styles from './admin.module.css';
import { RosterChoice } from './roster-choice.tsx';
import { RosterTable } from './roster-table.tsx';
import type { SectionProps } from './section.ts';

/** The endpoints: which list is in use, and another one in its place. */
export const RosterSection = (props: SectionProps) => {
  const { t } = useTranslation('admin');
  const { seats } = props.overview;
  return (
    <div className={styles.stack}>
      <Card title={t('roster.choose')}>
        <p className={styles.text}>{t('roster.text')}</p>
        <RosterChoice {...props} />
      </Card>
      {seats.length > 0 ? (
        <Card title={t('roster.current', { count: seats.length })}>
          <RosterTable seats={seats} />
        </Card>
      ) : (
        <Card tone="sunken">
          <EmptyState title={t('roster.none')}>{t('roster.noneText')}</EmptyState>
        </Card>
      )}
    </div>
  );
};
