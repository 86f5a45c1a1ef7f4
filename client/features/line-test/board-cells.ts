import { useTranslation } from 'react-i18next';
import { csvOf } from '../../../shared/kernel/csv.ts';
import { useDates } from '../../ui/index.ts';
import type { BoardRow } from './board-rows.ts';
import { useFiguresText } from './figures-text.ts';

export const COLUMNS = [
  'camera',
  'microphone',
  'up',
  'down',
  'lossUp',
  'lossDown',
  'roundTrip',
  'jitter',
] as const;

/** The cells of a row after its name and verdict, as they are read and as they are exported. */
export const useCells = () => {
  const { t } = useTranslation('line-test');
  const { short } = useDates();
  const text = useFiguresText();
  return ({ test }: BoardRow) => {
    const line = test?.figures.line;
    return {
      found: test ? text.findings(test.figures).map((finding) => finding.short) : [],
      camera: test ? text.camera(test.figures) : '',
      microphone: test ? text.microphone(test.figures) : '',
      up: line ? text.megabits(line.upBitsPerSecond) : '',
      down: line ? text.megabits(line.downBitsPerSecond) : '',
      lossUp: line ? text.share(line.lossUp) : '',
      lossDown: line ? text.share(line.lossDown) : '',
      roundTrip: line ? text.ms(line.roundTripMs) : '',
      jitter: line ? text.ms(line.jitterMs) : '',
      at: test ? short(test.at) : t('verdicts.untested.title'),
      tests: test?.tests ?? 0,
    };
  };
};

/** The whole board as a table for a spreadsheet. */
export const useBoardCsv = () => {
  const { t } = useTranslation('line-test');
  const cellsOf = useCells();
  return (rows: readonly BoardRow[]): string =>
    csvOf([
      [
        t('board.place'),
        t('board.verdict'),
        t('board.found'),
        ...COLUMNS.map((column) => t(`figures.${column}`)),
        t('board.at'),
        t('board.tests'),
      ],
      ...rows.map((row) => {
        const cells = cellsOf(row);
        return [
          row.name,
          t(`verdicts.${row.standing}.title`),
          cells.found.join('; '),
          ...COLUMNS.map((column) => cells[column]),
          cells.at,
          cells.tests,
        ];
      }),
    ]);
};
