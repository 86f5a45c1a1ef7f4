import { Unplug, VideoOff } from 'lucide-react';
import { type ComponentProps, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import { useLineStep, useTrack } from '../../media-react/index.ts';
import { TrackVideo } from '../../ui/track-video.tsx';
import type { Lamps } from './lamps.ts';
import { ConnectionSign, connectionOf, MicrophoneSign, Signs } from './signs.tsx';
import classes from './wall.module.css';

const Picture = ({ lamps, name }: { lamps: Lamps; name: string }) => {
  const { t } = useTranslation('wall');
  const { seat } = lamps;
  const { track, off } = useTrack(`seat:${seat.id}`, 'camera');
  // The first thing that a weak line gives up is the wall.
  const held = useLineStep() !== 'full';
  if (!seat.present)
    return (
      <span className={classes.nothing}>
        <Unplug aria-hidden />
        <span>{t(`line.${connectionOf(lamps).word}`)}</span>
      </span>
    );
  if (off || !track)
    return (
      <span className={classes.nothing}>
        <VideoOff aria-hidden />
        <span>{t(off ? 'cameraOff' : held ? 'pictureHeld' : 'noPicture')}</span>
      </span>
    );
  return <TrackVideo track={track} fit="cover" label={name} />;
};

export interface TileProps extends ComponentProps<'button'> {
  readonly lamps: Lamps;
  /** The two keys that bring the seat to the preview. */
  readonly code?: string | undefined;
  /** The first of them has been pressed: whether this tile is still meant. */
  readonly meant?: boolean | undefined;
  readonly previewed?: boolean | undefined;
}

/** A longer one takes two lines on a small tile, letters. */
const LONG_NAME = 13;

/** One seat of the wall: picture, name and lamps. */
export const Tile = memo(({ lamps, code, meant, previewed, ...button }: TileProps) => {
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
      data-previewed={previewed || undefined}
      data-long-name={seat.name.length > LONG_NAME || undefined}
      data-meant={meant}
    >
      <Picture lamps={lamps} name={name} />
      <Signs lamps={lamps} />
      {code && (
        <kbd className={classes.code} data-meant={meant || undefined}>
          {code.toUpperCase()}
        </kbd>
      )}
      <span className={classes.foot}>
        <ConnectionSign lamps={lamps} />
        <span className={classes.name} title={name}>
          {seat.name}
        </span>
        <MicrophoneSign lamps={lamps} />
      </span>
    </button>
  );
});
Tile.displayName = 'Tile';
