import { useEffect, useState } from 'react';
import { createTalkDetector } from '../../media/index.ts';

/** Whether somebody speaks into this microphone now, be it switched off or not. */
export const useTalking = (track: MediaStreamTrack | null): boolean => {
  const [talking, setTalking] = useState(false);
  useEffect(() => {
    if (!track) return setTalking(false);
    return createTalkDetector(track, setTalking);
  }, [track]);
  return talking;
};
