import { UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineSample } from '../../../shared/statistics-contract.ts';
import { Lamp } from '../../ui/index.ts';
import { COLUMN_NAMES, type Column, type Sorting, sortedLines } from './columns.ts';
import type { NamedLine } from './named-line.ts';
import classes from './statistics.module.css';
import { useUnits } from './units.ts';

const LAMPS = { good: 'good', weak: 'weak', down: 'bad' } as const;

interface HeadProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

const Head = ({ column, sorting, onSort }: HeadProps) => {
  const { t } = useTranslation('statistics');
  const sorted = sorting.by === column;
  const Arrow = sorting.descending ? ArrowDown : ArrowUp;
  return (
    <th aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort({ by: column, descending: sorted ? !sorting.descending : column !== 'state' })}
      >
        {t(`columns.${column}`)}
        {sorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
};

interface TableProps {
  readonly lines: readonly NamedLine[];
  readonly chosen: string | undefined;
  readonly onChoose: (place: string) => void;
}

/** Every line in figures; a press on a heading sorts, one on a name chooses it. */
export const LinesTable = ({ lines, chosen, onChoose }: TableProps) => {
  const { t } = useTranslation('statistics');
  const [sorting, setSorting] = useState<Sorting>({ by: 'state', descending: false });
  const text = useUnits();
  const cells = {
    up: ({ sending }: LineSample) => sending && text.bitrate(sending.bitrate),
    lossUp: ({ sending }: LineSample) => sending && text.share(sending.loss),
    jitter: ({ sending }: LineSample) => sending && text.ms(sending.jitterMs),
    layers: ({ sending }: LineSample) => sending?.layers,
    down: ({ receiving }: LineSample) => receiving && text.bitrate(receiving.bitrate),
    lossDown: ({ receiving }: LineSample) => receiving && text.share(receiving.loss),
    layer: ({ receiving }: LineSample) => receiving?.layer && text.layer(receiving.layer),
    frames: ({ receiving }: LineSample) => receiving?.framesPerSecond?.toFixed(0),
    roundTrip: ({ roundTripMs }: LineSample) => roundTripMs !== null && text.ms(roundTripMs),
  } as const;
  return (
    <div className={classes.tableBox}>
      <table className={`${classes.table} gb-tabular`}>
        <caption className="gb-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th>{t('place')}</th>
            {COLUMN_NAMES.map((column) => (
              <Head key={column} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedLines(lines, sorting).map((line) => (
            <tr key={line.place} data-place={line.place} data-chosen={line.place === chosen || undefined}>
              <th scope="row">
                <UnstyledButton
                  className={classes.name}
                  aria-pressed={line.place === chosen}
                  onClick={() => onChoose(line.place)}
                >
                  {line.name}
                </UnstyledButton>
              </th>
              <td>
                <Lamp state={LAMPS[line.state]}>{t(`states.${line.state}`)}</Lamp>
                {line.step !== 'full' && <span className={classes.step}>{t(`steps.${line.step}`)}</span>}
              </td>
              {COLUMN_NAMES.flatMap((column) =>
                column === 'state' ? [] : [<td key={column}>{cells[column](line) || '–'}</td>],
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
