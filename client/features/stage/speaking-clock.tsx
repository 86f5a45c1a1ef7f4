import { useServerNow } from '../../meeting/index.ts';
import { Clock } from '../../ui/index.ts';

/** How long the seat has had the floor. */
export const SpeakingClock = ({ since, label }: { since: number; label: string }) => (
  <Clock ms={Math.max(0, useServerNow() - since)} label={label} />
);
