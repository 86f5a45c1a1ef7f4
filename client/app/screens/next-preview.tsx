import { BellRing, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useTrack } from '../../media-react/index.ts';
import { useRecord } from '../../meeting/index.ts';
import { TrackVideo } from '../../ui/track-video.tsx';
import classes from './operator-screen.module.css';

/** The picture of who is told to get ready, beside what is on: the operator looks before everybody does (F18). */
export const NextPreview = () => {
  const { t } = useTranslation('screens');
  const seatId = useRecord('floor')?.prepared ?? '';
  const seat = useRecord('seat', seatId);
  const { track, off } = useTrack(`seat:${seatId as never}`, 'camera');
  const name = seat ? seatName(seat) : '';
  return (
    <figure className={classes.preview} aria-label={t('operator.preview')}>
      <div className={classes.previewPicture}>
        {seat && track && !off ? (
          <TrackVideo track={track} label={name} waiting={<VideoOff aria-hidden />} />
        ) : (
          <VideoOff aria-hidden />
        )}
      </div>
      <figcaption>
        <span className={classes.previewTitle}>
          <BellRing size={16} aria-hidden /> {t('operator.preview')}
        </span>
        <strong>{seat ? name : t('operator.nobodyPrepared')}</strong>
      </figcaption>
    </figure>
  );
};
