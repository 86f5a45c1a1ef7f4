import { z } from 'zod';
import { officeCommand } from '../kernel/command.ts';
import { accept, refuse } from '../kernel/decision.ts';
import { SeriesId } from '../kernel/ids.ts';
import { Office } from '../papers/office.ts';
import { paperReaders } from '../papers-contract.ts';

/** O2, O3: what a series calls itself on its papers. */
export const setParticulars = officeCommand({
  type: 'office.set_particulars',
  roles: paperReaders,
  payload: z.strictObject({
    seriesId: SeriesId,
    /** That it was written on: 0 where the series had none of its own. */
    revision: z.int().nonnegative(),
    office: Office,
  }),
  decide({ particulars }, { seriesId, revision, office }) {
    const now = particulars.ofSeries.get(seriesId)?.revision ?? 0;
    if (revision !== now) return refuse('office.changed_meanwhile', { revision: now });
    if (office.ruleSet !== '' && !particulars.ruleSets.has(office.ruleSet))
      return refuse('office.rule_set_unknown', { ruleSet: office.ruleSet });
    return accept({ type: 'office.particulars_set', seriesId, revision: now + 1, office });
  },
});
