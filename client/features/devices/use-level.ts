import { useEffect, useState } from 'react';
import { createLevelMeter } from '../../media/index.ts';

const STEP_MS = 100;

/** How loud a microphone is now, 0-1. */
export const useLevel = (track: MediaStreamTrack | null): number => {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return setLevel(0);
    const meter = createLevelMeter(track);
    const timer = setInterval(() => setLevel(track.enabled ? meter.level() : 0), STEP_MS);
    return () => {
      clearInterval(timer);
      meter.close();
    };
  }, [track]);
  return level;
};
