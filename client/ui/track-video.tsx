import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './track-video.module.css';

interface TrackVideoProps {
  readonly track: MediaStreamTrack;
  /** One's own picture is shown as in a mirror. */
  readonly mirrored?: boolean;
  readonly fit?: 'contain' | 'cover';
  readonly label: string;
  /** Stands in for the picture until its first frame has come. */
  readonly waiting?: ReactNode;
}

/** A picture without sound; sound is played elsewhere, so that it is never heard twice. */
export const TrackVideo = (props: TrackVideoProps) => {
  const { track, mirrored = false, fit = 'contain', label, waiting } = props;
  const element = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    setShown(false);
    video.srcObject = new MediaStream([track]);
    // Refused only while the page is being left or the track replaced; the next track plays anew.
    video.play().catch(() => undefined);
    return () => {
      video.srcObject = null;
    };
  }, [track]);
  return (
    <>
      <video
        ref={element}
        className={classes.video}
        data-fit={fit}
        data-mirrored={mirrored || undefined}
        aria-label={label}
        onLoadedData={() => setShown(true)}
        muted
        playsInline
      />
      {!shown && waiting}
    </>
  );
};
