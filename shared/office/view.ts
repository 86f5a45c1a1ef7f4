import type { Viewer } from '../kernel/actor.ts';
import type { SeriesId } from '../kernel/ids.ts';
import type { Records, ViewRecord } from '../kernel/patch.ts';
import type { Office } from '../papers/office.ts';
import { paperReaders } from '../papers-contract.ts';
import type { RecordKey } from '../records.ts';
import type { Particulars } from './events.ts';

/** Under the id of the series; `usual` for all that have no particulars of their own. */
export interface OfficeRecord {
  readonly seriesId: SeriesId | null;
  readonly revision: number;
  readonly office: Office;
}

/** O4: nobody but who makes papers sees the particulars. */
export const viewParticulars = (
  { usual, ofSeries }: Particulars,
  { role }: Pick<Viewer, 'role'>,
): Records => {
  if (!paperReaders.includes(role) || !usual) return new Map();
  return new Map<RecordKey, ViewRecord>([
    ['office:usual', { seriesId: null, revision: 0, office: usual }],
    ...[...ofSeries].map(([seriesId, set]) => [`office:${seriesId}`, { seriesId, ...set }] as const),
  ]);
};
