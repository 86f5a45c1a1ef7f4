import { Button, Group } from '@mantine/core';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { endReading } from '../../../shared/minutes/read-back.ts';
import type { ResolutionRecord } from '../../../shared/minutes/view.ts';
import { useAct, useMay } from '../../forms/index.ts';
import { useRecord } from '../../meeting/index.ts';
import classes from './reading.module.css';
import { ConfirmResolution } from './resolution-actions.tsx';
import { ResolutionWords } from './resolution-words.tsx';

/** N7: the resolution that is read back to the meeting now, or none. */
export const useReadResolution = (): ResolutionRecord | undefined => {
  const reading = useRecord('reading');
  return useRecord('resolution', reading?.resolutionId ?? '');
};

interface ReadingProps {
  /** `stage`: for the television, readable from six metres. */
  readonly size?: 'panel' | 'stage';
}

/** The resolution that is read back, for everybody to read along; the chair confirms it right there. */
export const Reading = ({ size = 'panel' }: ReadingProps) => {
  const { t } = useTranslation('minutes');
  const resolution = useReadResolution();
  const may = useMay();
  const { act, pending, offline } = useAct('resolution.end_reading');
  if (!resolution) return null;
  const { number } = resolution;
  return (
    <section className={classes.reading} data-size={size} aria-label={t('reading', { number })}>
      <p className={classes.kicker}>
        <BookOpenText aria-hidden /> {t('reading', { number })}
      </p>
      <ResolutionWords resolution={resolution} />
      {size === 'panel' && may(endReading) && (
        <Group gap="xs">
          <ConfirmResolution resolution={resolution} />
          <Button
            size="sm"
            variant="default"
            disabled={offline}
            loading={pending}
            onClick={() => void act({})}
          >
            {t('endReading')}
          </Button>
        </Group>
      )}
    </section>
  );
};
