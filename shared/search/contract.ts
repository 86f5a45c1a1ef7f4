import { z } from 'zod';
import type { ProposalRecord } from '../proposals/view.ts';

/** POST /api/s/:handle/meetings/:meetingId/search → { hits }, the best first. */
export const SearchBody = z.strictObject({
  text: z.string().max(8000),
  /** `like`: what is on the same matter as this text; `find`: what holds these words. */
  way: z.enum(['like', 'find']),
  limit: z.int().min(1).max(100).default(8),
});

/** Something that was found, as the one who asks may see it. */
export interface SearchHit {
  readonly kind: 'proposal';
  readonly score: number;
  readonly proposal: ProposalRecord;
}
