import { type RefObject, useCallback, useEffect, useState } from 'react';

export const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 2];

/** What of the player is read and done by more than its own controls. */
export const usePlayer = (video: RefObject<HTMLVideoElement | null>, startMs: number) => {
  const [ms, setMs] = useState(startMs);
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState(false);

  const seek = useCallback(
    (to: number) => {
      const player = video.current;
      if (!player) return;
      player.currentTime = Math.max(0, to) / 1000;
      setMs(Math.max(0, to));
    },
    [video],
  );

  useEffect(() => {
    if (video.current) video.current.playbackRate = speed;
  }, [video, speed]);

  const step = (direction: 1 | -1) => {
    const index = SPEEDS.indexOf(speed) + direction;
    setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index))] ?? 1);
  };

  return {
    ms,
    speed,
    broken,
    seek,
    setSpeed,
    step,
    toggle() {
      const player = video.current;
      // Refused where a page may not play by itself: then the player's own button is pressed.
      if (player?.paused) void player.play().catch(() => undefined);
      else player?.pause();
    },
    /** What the element tells. */
    listeners: {
      onLoadedMetadata: () => seek(startMs),
      onTimeUpdate: () => setMs((video.current?.currentTime ?? 0) * 1000),
      onError: () => setBroken(true),
    },
  };
};
