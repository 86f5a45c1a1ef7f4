import { VideoOff } from 'lucide-react';
import { Busy } from './busy.tsx';
import classes from './own-picture.module.css';
import { TrackVideo } from './track-video.tsx';

interface OwnPictureProps {
  /** Null: there is nothing to see. */
  readonly track: MediaStreamTrack | null;
  /** What is waited for, while it is. */
  readonly asking: string | null;
  readonly label: string;
  /** Why there is nothing to see. */
  readonly nothing: string;
}

/** One's own picture, as in a mirror, before others see it. */
export const OwnPicture = ({ track, asking, label, nothing }: OwnPictureProps) => (
  <div className={classes.frame}>
    {asking && <Busy label={asking} />}
    {!asking && track && <TrackVideo track={track} mirrored fit="cover" label={label} />}
    {!asking && !track && (
      <p className={classes.nothing}>
        <VideoOff aria-hidden size={32} />
        {nothing}
      </p>
    )}
  </div>
);
