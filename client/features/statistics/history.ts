import { useEffect, useState } from 'react';
import type { LineSample, Statistics } from '../../../shared/statistics-contract.ts';
import { useStatistics } from '../../meeting/index.ts';

/** Five minutes, at one every two seconds. */
export const MOST_SAMPLES = 150;

/** The moments so far with a new one behind them; one that is known already changes nothing. */
export const withMoment = (history: readonly Statistics[], moment: Statistics): readonly Statistics[] =>
  history.at(-1)?.at === moment.at ? history : [...history, moment].slice(-MOST_SAMPLES);

/** The statistics of the last minutes, collected while this page is open. */
export const useHistory = (): readonly Statistics[] => {
  const now = useStatistics();
  const [history, setHistory] = useState<readonly Statistics[]>([]);
  useEffect(() => {
    if (now) setHistory((before) => withMoment(before, now));
  }, [now]);
  return history;
};

/** The values of one place over time, as a chart wants them: seconds since the epoch, and a row for each line. */
export const seriesOf = (
  history: readonly Statistics[],
  place: string,
  values: readonly ((sample: LineSample) => number | null)[],
): [number[], ...(number | null)[][]] => {
  const samples = history.map(({ lines }) => lines.find((line) => line.place === place));
  return [
    history.map(({ at }) => at / 1000),
    ...values.map((of) => samples.map((sample) => (sample ? of(sample) : null))),
  ];
};
