import { z } from 'zod';
import { officeCommand } from '../../kernel/command.ts';
import { accept, refuse } from '../../kernel/decision.ts';
import { SeriesId } from '../../kernel/ids.ts';
import { paperReaders } from '../../papers-contract.ts';
import { PAPER_KINDS } from '../rule-set.ts';
import { templateKey } from './events.ts';

/** V12: papers of that kind are made after the rule set again. */
export const removeTemplate = officeCommand({
  type: 'template.remove',
  roles: paperReaders,
  payload: z.strictObject({ seriesId: SeriesId, kind: z.enum(PAPER_KINDS) }),
  decide: ({ templates }, which) =>
    templates.has(templateKey(which))
      ? accept({ type: 'template.removed', ...which })
      : refuse('template.unknown', { kind: which.kind }),
});
