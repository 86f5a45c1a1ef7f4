import { Button } from '@mantine/core';
import { VideoOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useTrack } from '../../media-react/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { TrackVideo } from '../../ui/track-video.tsx';
import { useDesk } from './desk-context.tsx';
import type { Lamps } from './lamps.ts';
import classes from './preview.module.css';
import { PreviewButtons } from './preview-buttons.tsx';
import { PreviewFacts } from './preview-facts.tsx';
import { connectionOf } from './signs.tsx';
import { useLamps } from './use-lamps.ts';

const Picture = ({ lamps, name }: { lamps: Lamps; name: string }) => {
  const { t } = useTranslation('wall');
  const { track, off } = useTrack(`seat:${lamps.seat.id}`, 'camera');
  if (track && !off) return <TrackVideo track={track} label={name} waiting={<VideoOff aria-hidden />} />;
  return (
    <span className={classes.noPicture}>
      <VideoOff aria-hidden />
      {t(off ? 'cameraOff' : lamps.seat.present ? 'noPicture' : `line.${connectionOf(lamps).word}`)}
    </span>
  );
};

/** Nothing is prepared: who would be next, in one press. */
const Empty = () => {
  const { t } = useTranslation('wall');
  const { change } = useDesk();
  const floor = useRecord('floor');
  const nextId = floor?.prepared ?? floor?.queue[0]?.seatId ?? null;
  const next = useRecord('seat', nextId ?? '');
  return (
    <div className={classes.empty}>
      <p>
        <strong>{t('preview.empty')}</strong>
      </p>
      <p className={classes.quiet}>{t('preview.how')}</p>
      {next && (
        <Button variant="default" onClick={() => change({ preview: next.id })}>
          {t('preview.next', { name: seatName(next) })}
        </Button>
      )}
    </div>
  );
};

/** One seat, looked at before everybody sees it: silent, and nobody is told. */
export const Preview = () => {
  const { t } = useTranslation('wall');
  const { preview, change, taken } = useDesk();
  const lamps = useLamps().find(({ seat }) => seat.id === preview);
  const name = lamps ? seatName(lamps.seat) : '';
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      <header className={classes.heading}>
        <h2>{t('preview.title')}</h2>
        {lamps && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<X size={16} aria-hidden />}
            onClick={() => change({ preview: null })}
          >
            {t('preview.clear')}
          </Button>
        )}
      </header>
      {lamps ? (
        <div className={classes.body}>
          <div className={classes.picture}>
            <Picture lamps={lamps} name={name} />
          </div>
          <PreviewFacts lamps={lamps} />
          <PreviewButtons lamps={lamps} onTaken={() => taken(lamps.seat.id)} />
        </div>
      ) : (
        <Empty />
      )}
    </section>
  );
};
