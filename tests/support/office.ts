import { readPaperSettings } from '../../config/papers/read.ts';
import type { PayloadOf } from '../../shared/commands.ts';
import type { Office } from '../../shared/papers/office.ts';

const { office, ruleSets } = readPaperSettings();

/** What the server tells the office of its files (O1). */
export const officeFiles = (changes: Partial<Office> = {}): PayloadOf<'office.note_files'> => ({
  office: { ...office, ...changes },
  ruleSets: [...ruleSets.values()].map(({ id, version, letters, number: { form, digits, runs } }) => ({
    id,
    version,
    letters,
    form,
    digits,
    runs,
  })),
});
