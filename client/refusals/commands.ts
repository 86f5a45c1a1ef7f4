import type { RefusalCode } from '../../shared/refusals.ts';
import { agenda } from './commands/agenda.ts';
import { floor } from './commands/floor.ts';
import { meetings } from './commands/meetings.ts';
import { papers } from './commands/papers.ts';
import { polls } from './commands/polls.ts';
import { proposals } from './commands/proposals.ts';

/** What happened, what was kept, what to do. */
const vi: Record<RefusalCode, string> = {
  ...meetings.vi,
  ...agenda.vi,
  ...floor.vi,
  ...polls.vi,
  ...proposals.vi,
  ...papers.vi,
};
const en: Record<RefusalCode, string> = {
  ...meetings.en,
  ...agenda.en,
  ...floor.en,
  ...polls.en,
  ...proposals.en,
  ...papers.en,
};

export const words = { vi, en };
