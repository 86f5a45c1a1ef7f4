import { Button } from '@mantine/core';
import { ClipboardCheck, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordResolution } from '../../../shared/minutes/record-resolution.ts';
import { MeetingPanel, useMay } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import { announce, EmptyState } from '../../ui/index.ts';
import { ResolutionForm } from './resolution-form.tsx';
import { ResolutionRow } from './resolution-row.tsx';
import classes from './resolutions.module.css';

const useAnnounceNew = () => {
  const { t } = useTranslation('minutes');
  const newest = useRecords('resolution').at(-1);
  const known = useRecord('meeting') !== undefined;
  const said = useRef<number | null>(null);
  useEffect(() => {
    if (!known) return;
    const number = newest?.number ?? 0;
    if (said.current !== null && newest && number > said.current)
      announce(t('newSaid', { number, text: newest.text }));
    said.current = number;
  }, [newest, known, t]);
};

interface ResolutionsPanelProps {
  readonly bare?: boolean;
  /** Where the form already stands elsewhere on the screen. */
  readonly withoutForm?: boolean;
}

/** What was concluded, in order; those who write it down add the next below. */
export const ResolutionsPanel = ({ bare = false, withoutForm = false }: ResolutionsPanelProps) => {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const resolutions = useRecords('resolution');
  const inSession = useRecord('meeting')?.phase === 'open';
  const [writing, setWriting] = useState(false);
  useAnnounceNew();
  const writer = may(recordResolution) && inSession && !withoutForm;
  return (
    <MeetingPanel
      title={t('title')}
      bare={bare}
      footer={
        writer &&
        (writing ? (
          <ResolutionForm focusTurn={1} onClose={() => setWriting(false)} />
        ) : (
          <Button
            fullWidth
            variant="default"
            leftSection={<Plus size={20} aria-hidden />}
            onClick={() => setWriting(true)}
          >
            {t('new')}
          </Button>
        ))
      }
    >
      {resolutions.length === 0 && (
        <EmptyState title={t('empty')} icon={<ClipboardCheck />}>
          {t('emptyHint')}
        </EmptyState>
      )}
      <ol className={classes.list}>
        {resolutions.map((resolution) => (
          <ResolutionRow key={resolution.id} resolution={resolution} />
        ))}
      </ol>
    </MeetingPanel>
  );
};
