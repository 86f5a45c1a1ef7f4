import type { RecordKey, ViewRecords } from '../records.ts';

/** A record of any kind. */
export type ViewRecord = ViewRecords[keyof ViewRecords];

/** What a viewer may see of one slice, by key. */
export type Records = ReadonlyMap<RecordKey, ViewRecord>;

/**
 * A change of what a viewer sees, from one place in the order to a later one. A snapshot has the same shape:
 * its `from` is null and its records are all there are. `null` in place of a record: it is gone.
 */
export interface Patch {
  readonly from: number | null;
  readonly to: number;
  readonly records: Readonly<Partial<Record<RecordKey, ViewRecord | null>>>;
}

/** What a client holds: the records, and the place in the order up to which they are true. */
export interface Replica {
  readonly seq: number;
  readonly records: Records;
}

/** The records that differ between two states of a slice, null for those that are gone. */
export const changes = (before: Records, after: Records): [RecordKey, ViewRecord | null][] => {
  if (before === after) return [];
  const changed: [RecordKey, ViewRecord | null][] = [];
  for (const [key, record] of after) {
    const old = before.get(key);
    if (old !== record && JSON.stringify(old) !== JSON.stringify(record)) changed.push([key, record]);
  }
  for (const key of before.keys()) if (!after.has(key)) changed.push([key, null]);
  return changed;
};

/** The replica after a patch, or `gap` when a patch is missing between the two and a snapshot must be asked for. */
export const applyPatch = (replica: Replica | null, patch: Patch): Replica | 'gap' => {
  if (patch.from !== null && replica !== null && patch.to <= replica.seq) return replica;
  if (patch.from !== null && patch.from !== replica?.seq) return 'gap';
  const records = new Map(patch.from === null ? [] : replica?.records);
  for (const [key, record] of Object.entries(patch.records)) {
    if (record) records.set(key as RecordKey, record);
    else records.delete(key as RecordKey);
  }
  return { seq: patch.to, records };
};
