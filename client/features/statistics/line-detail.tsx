import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../shared/statistics-contract.ts';
import { seriesOf } from './history.ts';
import { LineChart } from './line-chart.tsx';
import type { NamedLine } from './named-line.ts';
import classes from './statistics.module.css';
import { useUnits } from './units.ts';

/** One line over the last minutes. */
export const LineDetail = ({ line, history }: { line: NamedLine; history: readonly Statistics[] }) => {
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
        atLeast={100_000}
        format={text.bitrate}
      />
      <LineChart
        title={t('charts.loss')}
        labels={[t('up'), t('down')]}
        series={series.loss}
        atLeast={0.02}
        format={text.share}
      />
      <LineChart
        title={t('charts.delay')}
        labels={[t('columns.roundTrip'), t('columns.jitter')]}
        series={series.delay}
        atLeast={20}
        format={text.ms}
      />
      <LineChart
        title={t('charts.frames')}
        labels={[t('columns.frames')]}
        series={series.frames}
        atLeast={10}
        format={(value) => value.toFixed(0)}
      />
    </section>
  );
};
