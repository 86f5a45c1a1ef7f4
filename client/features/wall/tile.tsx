import { Check, Hand, Mic, MicOff, Presentation, Unplug, VideoOff, Volume2 } from 'lucide-react';
import { type ComponentProps, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { Place } from '../../../shared/places.ts';
import { useTrack } from '../../media-react/index.ts';
import { usePresence } from '../../meeting/index.ts';
import { TrackVideo } from '../../ui/track-video.tsx';
import type { Lamps } from './lamps.ts';
import classes from './wall.module.css';

const AUDIBLE = 0.12;

const Speaking = ({ place }: { place: Place }) => {
  const { t } = useTranslation('wall');
  const loud = (usePresence()[place] ?? 0) > AUDIBLE;
  return loud ? <Volume2 aria-label={t('speaking')} className={classes.speaking} /> : null;
};

const Picture = ({ lamps, name }: { lamps: Lamps; name: string }) => {
  const { t } = useTranslation('wall');
  const { seat } = lamps;
  const { track, off } = useTrack(`seat:${seat.id}`, 'camera');
  if (!seat.present)
    return (
      <span className={classes.nothing}>
        <Unplug aria-hidden />
        <span>{t(seat.since ? 'lost' : 'absent')}</span>
      </span>
    );
  if (off || !track)
    return (
      <span className={classes.nothing}>
        <VideoOff aria-hidden />
        <span>{t(off ? 'cameraOff' : 'noPicture')}</span>
      </span>
    );
  return <TrackVideo track={track} fit="cover" label={name} />;
};

const Signs = ({ lamps }: { lamps: Lamps }) => {
  const { t } = useTranslation('wall');
  const { asked, hasFloor, microphoneOpen, onStage, voted, seat } = lamps;
  return (
    <span className={classes.signs}>
      {hasFloor && (
        <span className={classes.live}>
          {microphoneOpen ? <Mic aria-hidden /> : <MicOff aria-hidden />}
          {t('hasFloor')}
        </span>
      )}
      {onStage && !hasFloor && (
        <span className={classes.onStage}>
          <Presentation aria-hidden />
          {t('onStage')}
        </span>
      )}
      {asked > 0 && (
        <span className={classes.asked}>
          <Hand aria-hidden />
          <span className="gb-hidden">{t('asked')}</span>
          {asked}
        </span>
      )}
      {voted && (
        <span className={classes.voted}>
          <Check aria-hidden />
          <span className="gb-hidden">{t('voted')}</span>
        </span>
      )}
      {seat.present && <Speaking place={`seat:${seat.id}`} />}
    </span>
  );
};

interface TileProps extends ComponentProps<'button'> {
  readonly lamps: Lamps;
}

/** One seat of the wall: picture, name and lamps. */
export const Tile = memo(({ lamps, ...button }: TileProps) => {
  const { seat, hasFloor, onStage, asked } = lamps;
  const name = seatName(seat);
  return (
    <button
      {...button}
      type="button"
      className={classes.tile}
      data-seat={seat.id}
      data-absent={!seat.present || undefined}
      data-live={hasFloor || undefined}
      data-stage={onStage || undefined}
      data-asked={asked > 0 || undefined}
    >
      <Picture lamps={lamps} name={name} />
      <Signs lamps={lamps} />
      <span className={classes.name} title={name}>
        {seat.name}
      </span>
    </button>
  );
});
Tile.displayName = 'Tile';
