import { z } from 'zod';
import { officeCommand } from '../../kernel/command.ts';
import { accept, refuse } from '../../kernel/decision.ts';
import { SeriesId } from '../../kernel/ids.ts';
import { line } from '../../kernel/text.ts';
import { PAPER_KINDS } from '../rule-set.ts';
import { templateKey } from './events.ts';

/** V11: the server has received and checked a template; it stands in place of the one before. */
export const receiveTemplate = officeCommand({
  type: 'template.receive',
  roles: ['system'],
  payload: z.strictObject({
    seriesId: SeriesId,
    kind: z.enum(PAPER_KINDS),
    name: line(200),
    size: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  decide({ templates }, template) {
    if (templates.get(templateKey(template))?.sha256 === template.sha256)
      return refuse('template.already_received', { name: template.name });
    return accept({ type: 'template.received', ...template });
  },
});
