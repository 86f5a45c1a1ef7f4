import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { LineSample, Statistics } from '../../../shared/statistics-contract.ts';
import { useRecords } from '../../meeting/index.ts';

export type NamedLine = LineSample & { readonly name: string };

/** The lines of a moment with the names of their places, in the order of the roster. */
export const useNamed = (moment: Statistics | undefined): NamedLine[] => {
  const { t } = useTranslation('statistics');
  const seats = useRecords('seat');
  const lines = moment?.lines ?? [];
  const names: [string, string][] = [
    ['chair', t('chair')],
    ['deputy', t('deputy')],
    ['operator', t('operator')],
    ...seats.map((seat): [string, string] => [`seat:${seat.id}`, seatName(seat)]),
  ];
  return names.flatMap(([place, name]) => {
    const line = lines.find((each) => each.place === place);
    return line ? [{ ...line, name }] : [];
  });
};
