import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../meeting/index.ts';
import { TileMap, TileTable } from '../../tile-map/index.ts';
import classes from './map.module.css';
import { PresentButton } from './map-view.tsx';
import { useSubject } from './use-subject.ts';

/** Whether figures are presented that were not put away here. */
export const useShownFigures = () => {
  const shown = useRecord('shown_figures');
  const [away, setAway] = useState<number | null>(null);
  return {
    shown: shown && shown.since !== away ? shown : undefined,
    putAway: () => setAway(shown?.since ?? null),
  };
};

interface ShownFiguresProps {
  /** Puts it away on this device; without it, it stays as long as it is presented. */
  readonly onAway?: () => void;
}

/** R15: what is presented: its name, what it comes to, and the map or the table. */
export const ShownFigures = ({ onAway }: ShownFiguresProps) => {
  const { t } = useTranslation('reports');
  const presented = useRecord('shown_figures');
  const shown = useSubject(presented?.subject);
  if (!presented || !shown) return null;
  const { subject, shape } = presented;
  const title = `${shown.title}: ${shown.summary}`;
  return (
    <section className={classes.shown} aria-label={t('map.presented')}>
      <header className={classes.head}>
        <div className={classes.headWords}>
          <h2 className={classes.title}>{shown.title}</h2>
          <p className={`${classes.summary} gb-tabular`}>{shown.summary}</p>
        </div>
        {onAway && (
          <div className={classes.actions}>
            <PresentButton subject={subject} shape={shape} />
            <Button variant="default" leftSection={<X size={18} aria-hidden />} onClick={onAway}>
              {t('map.away')}
            </Button>
          </div>
        )}
      </header>
      <div className={classes.whole}>
        {shape === 'map' ? (
          <TileMap {...shown} title={title} />
        ) : (
          <TileTable {...shown} title={title} whole={!onAway} />
        )}
      </div>
    </section>
  );
};
