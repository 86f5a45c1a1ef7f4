import { useServerNow } from '../../meeting/index.ts';
import { isoDay } from '../../ui/format.ts';

const MINUTE_MS = 60_000;

/** The day by the server's clock, `2026-11-24`: by it tasks are overdue. */
export const useToday = (): string => isoDay(useServerNow(MINUTE_MS));
