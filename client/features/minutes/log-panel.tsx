import { Button, NativeSelect } from '@mantine/core';
import { ArrowDown, ScrollText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingPanel } from '../../forms/index.ts';
import { useRecords } from '../../meeting/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { LogDownload } from './log-download.tsx';
import { filterOf, LOG_FILTERS, type LogFilter } from './log-kinds.ts';
import { LogLines } from './log-lines.tsx';
import classes from './log-panel.module.css';
import { useFollowEnd } from './use-follow-end.ts';

/** The log as it grows: who did what at what hour, newest at the end. */
export const LogPanel = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t } = useTranslation('minutes');
  const log = useRecords('log');
  const [filter, setFilter] = useState<LogFilter>('all');
  const lines = log.filter(({ type }) => filter === 'all' || filterOf(type) === filter);
  const end = useRef<HTMLDivElement>(null);
  const { unseen, toEnd } = useFollowEnd(end, lines.length);
  return (
    <MeetingPanel
      title={t('logTitle')}
      bare={bare}
      actions={
        log.length > 0 && (
          <>
            <NativeSelect
              aria-label={t('log.filter')}
              w="9rem"
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value as LogFilter)}
              data={LOG_FILTERS.map((value) => ({ value, label: t(`log.filters.${value}`) }))}
            />
            <LogDownload />
          </>
        )
      }
    >
      {log.length === 0 && (
        <EmptyState title={t('log.empty')} icon={<ScrollText />}>
          {t('log.emptyHint')}
        </EmptyState>
      )}
      {log.length > 0 && lines.length === 0 && <p className={classes.none}>{t('log.noneFound')}</p>}
      <LogLines lines={lines} />
      <div ref={end} className={classes.end}>
        {unseen > 0 && (
          <Button size="sm" leftSection={<ArrowDown size={18} aria-hidden />} onClick={toEnd}>
            {t('log.newLines', { count: unseen })}
          </Button>
        )}
      </div>
    </MeetingPanel>
  );
};
