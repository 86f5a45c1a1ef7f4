import { useEffect, useState } from 'react';
import type { DeviceCheck } from '../../media/index.ts';

const STEP_MS = 100;

/** How loud the microphone of the check is now, 0-1. */
export const useMicrophoneLevel = (check: DeviceCheck): number => {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setLevel(check.level()), STEP_MS);
    return () => clearInterval(timer);
  }, [check]);
  return level;
};
