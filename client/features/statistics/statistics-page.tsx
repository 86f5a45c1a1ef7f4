import { Button, UnstyledButton } from '@mantine/core';
import { Activity, ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { LineSample, Statistics } from '../../../shared/statistics-contract.ts';
import { useIdentity, useRecords } from '../../meeting/index.ts';
import { EmptyState, Lamp } from '../../ui/index.ts';
import { COLUMN_NAMES, type Column, type Sorting, sortedLines } from './columns.ts';
import { seriesOf, useHistory } from './history.ts';
import { LineChart } from './line-chart.tsx';
import classes from './statistics.module.css';
import { useUnits } from './units.ts';

const LAMPS = { good: 'good', weak: 'weak', down: 'bad' } as const;

type NamedLine = LineSample & { readonly name: string };

/** The lines of a moment with the names of their places, in the order of the roster. */
const useNamed = (moment: Statistics | undefined): NamedLine[] => {
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

const LinesTable = ({ lines, chosen, onChoose }: TableProps) => {
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

/** One line over the last minutes. */
const Detail = ({ line, history }: { line: NamedLine; history: readonly Statistics[] }) => {
  const { t } = useTranslation('statistics');
  const text = useUnits();
  const series = useMemo(
    () => ({
      bitrate: seriesOf(history, line.place, [
        ({ sending }) => sending?.bitrate ?? null,
        ({ receiving }) => receiving?.bitrate ?? null,
        ({ receiving }) => receiving?.available ?? null,
      ]),
      loss: seriesOf(history, line.place, [
        ({ sending }) => sending?.loss ?? null,
        ({ receiving }) => receiving?.loss ?? null,
      ]),
      delay: seriesOf(history, line.place, [
        ({ roundTripMs }) => roundTripMs,
        ({ sending }) => sending?.jitterMs ?? null,
      ]),
      frames: seriesOf(history, line.place, [({ receiving }) => receiving?.framesPerSecond ?? null]),
    }),
    [history, line.place],
  );
  return (
    <section className={classes.detail} aria-label={t('detail', { name: line.name })}>
      <h2>{line.name}</h2>
      <LineChart
        title={t('charts.bitrate')}
        labels={[t('up'), t('down'), t('available')]}
        series={series.bitrate}
        format={text.bitrate}
      />
      <LineChart
        title={t('charts.loss')}
        labels={[t('up'), t('down')]}
        series={series.loss}
        format={text.share}
      />
      <LineChart
        title={t('charts.delay')}
        labels={[t('columns.roundTrip'), t('columns.jitter')]}
        series={series.delay}
        format={text.ms}
      />
      <LineChart
        title={t('charts.frames')}
        labels={[t('columns.frames')]}
        series={series.frames}
        format={(value) => value.toFixed(0)}
      />
    </section>
  );
};

/** Every line of the meeting in figures, and one of them as it was over the last minutes. */
export const StatisticsPage = () => {
  const { t } = useTranslation('statistics');
  const { session, meetingId } = useIdentity();
  const history = useHistory();
  const lines = useNamed(history.at(-1));
  const [place, setPlace] = useState<string | null>(null);
  const worst = sortedLines(lines, { by: 'state', descending: false })[0];
  const chosen = lines.find((line) => line.place === place) ?? worst;
  return (
    <section className={classes.page} aria-labelledby="statistics">
      <header className={classes.head}>
        <h1 id="statistics">{t('title')}</h1>
        <Button
          component="a"
          href={`/api/s/${session.handle}/meetings/${meetingId}/statistics`}
          download
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
        >
          {t('csv')}
        </Button>
      </header>
      {chosen ? (
        <div className={classes.columns}>
          <LinesTable lines={lines} chosen={chosen.place} onChoose={setPlace} />
          <Detail line={chosen} history={history} />
        </div>
      ) : (
        <EmptyState title={t('empty')} icon={<Activity size={24} />}>
          {t('emptyHint')}
        </EmptyState>
      )}
    </section>
  );
};
