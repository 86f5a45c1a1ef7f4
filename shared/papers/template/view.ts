import type { Viewer } from '../../kernel/actor.ts';
import type { Records, ViewRecord } from '../../kernel/patch.ts';
import { paperReaders } from '../../papers-contract.ts';
import type { RecordKey } from '../../records.ts';
import type { PaperTemplate, Templates } from './events.ts';

export type PaperTemplateRecord = PaperTemplate;

/** V7: who makes papers sees which templates there are. */
export const viewTemplates = (templates: Templates, { role }: Pick<Viewer, 'role'>): Records =>
  paperReaders.includes(role)
    ? new Map([...templates].map(([key, each]) => [`paper_template:${key}` as RecordKey, each as ViewRecord]))
    : new Map();
