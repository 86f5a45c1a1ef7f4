import { z } from 'zod';
import { registerCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { line } from '../kernel/text.ts';
import { MEETING_KINDS } from './kinds.ts';

/** Y6: what a series is called, and who meets in it. */
export const setSeries = registerCommand({
  type: 'series.set',
  roles: ['admin'],
  payload: z.strictObject({
    name: line(120),
    kind: z.enum(MEETING_KINDS),
    /** As the roster writes it; empty unless a cluster meets. */
    cluster: z.union([z.literal(''), line(60)]).default(''),
  }),
  decide({ series }, about) {
    const known = series.about;
    if ((about.kind === 'cluster') !== (about.cluster !== '')) return refuse('series.cluster_missing');
    if (known?.name === about.name && known.kind === about.kind && known.cluster === about.cluster)
      return refuse('series.nothing_new');
    return accept({ type: 'series.set', ...about });
  },
});
