import { useRecord } from '../../meeting/index.ts';

/** Who issues the papers of the meeting's series: its own particulars, else the usual ones (O2). */
export const useOffice = () => {
  const seriesId = useRecord('meeting')?.seriesId ?? '';
  const own = useRecord('office', seriesId);
  const usual = useRecord('office', 'usual');
  return { seriesId, record: own ?? usual };
};
