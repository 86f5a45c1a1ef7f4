import { Button } from '@mantine/core';
import { Activity, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { sortedLines } from './columns.ts';
import { useHistory } from './history.ts';
import { LineDetail } from './line-detail.tsx';
import { LinesTable } from './lines-table.tsx';
import { useNamed } from './named-line.ts';
import classes from './statistics.module.css';

/** Every line of the meeting in figures, and one of them as it was over the last minutes. */
export const StatisticsPage = () => {
  const { t } = useTranslation('statistics');
  const { session, meetingId } = useIdentity();
  const history = useHistory();
  const lines = useNamed(history.at(-1));
  const [place, setPlace] = useState<string | null>(null);
  const worst = sortedLines(lines, { by: 'state', descending: false })[0];
  const chosen = lines.find((line) => line.place === place) ?? worst;
  return (
    <section className={classes.page} aria-labelledby="statistics">
      <header className={classes.head}>
        <h1 id="statistics">{t('title')}</h1>
        <Button
          component="a"
          href={`/api/s/${session.handle}/meetings/${meetingId}/statistics`}
          download
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
        >
          {t('csv')}
        </Button>
      </header>
      {chosen ? (
        <div className={classes.columns}>
          <LinesTable lines={lines} chosen={chosen.place} onChoose={setPlace} />
          <LineDetail line={chosen} history={history} />
        </div>
      ) : (
        <EmptyState title={t('empty')} icon={<Activity size={24} />}>
          {t('emptyHint')}
        </EmptyState>
      )}
    </section>
  );
};
