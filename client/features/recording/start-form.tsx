import { Button, SegmentedControl } from '@mantine/core';
import { Circle } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../forms/index.ts';
import { useRecord, useRecords } from '../../meeting/index.ts';
import classes from './recording.module.css';

/** RC1: what is recorded, and for how long. */
export const StartForm = () => {
  const { t } = useTranslation('recording');
  const start = useAct('recording.start');
  const isOpen = useRecord('meeting')?.phase === 'open';
  const hasItem = useRecords('item').some(({ state }) => state === 'current');
  const [what, setWhat] = useState('pictures');
  const [chosen, setOf] = useState<'meeting' | 'item'>('meeting');
  const of = hasItem ? chosen : 'meeting';
  return (
    <>
      <SegmentedControl
        aria-label={t('what.label')}
        value={what}
        onChange={setWhat}
        data={(['pictures', 'sound'] as const).map((value) => ({ value, label: t(`what.${value}`) }))}
      />
      <SegmentedControl
        aria-label={t('of.label')}
        value={of}
        onChange={(value) => setOf(value === 'item' ? 'item' : 'meeting')}
        data={[
          { value: 'meeting', label: t('of.meeting') },
          { value: 'item', label: t('of.item'), disabled: !hasItem },
        ]}
      />
      {of === 'item' && <p className={classes.hint}>{t('itemHint')}</p>}
      <Button
        color="accent"
        leftSection={<Circle size={16} fill="currentColor" aria-hidden />}
        disabled={!isOpen || start.offline}
        loading={start.pending}
        onClick={() => void start.act({ pictures: what === 'pictures', of })}
      >
        {t('start')}
      </Button>
      <p className={classes.hint}>{t(isOpen ? 'consent' : 'notOpen')}</p>
    </>
  );
};
