import type { PaperSettings } from '../../config/papers/read.ts';
import type { LiveOffice } from '../meeting/office.ts';

/** O1: tells the office what the server's files say; it refuses what it knows. */
export const tellOfFiles = async (
  office: Pick<LiveOffice, 'submit'>,
  { office: usual, ruleSets }: PaperSettings,
  newId: () => string,
): Promise<void> => {
  const payload = {
    office: usual,
    ruleSets: [...ruleSets.values()].map(({ id, version, letters, number: { form, digits, runs } }) => ({
      id,
      version,
      letters,
      form,
      digits,
      runs,
    })),
  };
  await office.submit({ actor: { role: 'system' }, id: newId(), type: 'office.note_files', payload });
};
