import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import classes from './statistics.module.css';

const HEIGHT = 150;
/** Told apart by dash as well as by colour. */
const STROKES = [
  { stroke: '#d5534d', dash: [] },
  { stroke: '#2f6fb0', dash: [8, 4] },
  { stroke: '#8b6d1f', dash: [2, 4] },
] as const;

interface LineChartProps {
  readonly title: string;
  readonly labels: readonly string[];
  /** Seconds since the epoch, then a row for each label. */
  readonly series: [number[], ...(number | null)[][]];
  /** The least that the height of the chart stands for: small noise is not to look like a storm. */
  readonly atLeast: number;
  /** A value with its unit. */
  readonly format: (value: number) => string;
}

const optionsOf = (
  width: number,
  { labels, format, atLeast }: Pick<LineChartProps, 'labels' | 'format' | 'atLeast'>,
): uPlot.Options => {
  const axis = { stroke: '#8b939e', grid: { stroke: 'rgb(139 147 158 / 25%)' }, font: '13px Be Vietnam Pro' };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_chart, _low, high) => [0, Math.max(high ?? 0, atLeast) * 1.1] } },
    axes: [
      { ...axis, space: 70, values: '{HH}:{mm}:{ss}' },
      { ...axis, size: 96, values: (_chart, ticks) => ticks.map(format) },
    ],
    series: [
      {},
      ...labels.map((label, index) => ({
        label,
        stroke: STROKES[index]?.stroke ?? '#8b939e',
        dash: [...(STROKES[index]?.dash ?? [])],
        width: 2,
      })),
    ],
  };
};

/** Some values over the last minutes as lines; the newest of each is written beside its name. */
export const LineChart = ({ title, labels, series, atLeast, format }: LineChartProps) => {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const newest = useRef({ series, format });
  newest.current = { series, format };
  const named = labels.join('\n');
  useEffect(() => {
    if (!box.current || width === 0) return;
    const options = optionsOf(Math.floor(width), {
      labels: named.split('\n'),
      atLeast,
      format: (value) => newest.current.format(value),
    });
    chart.current = new uPlot(options, newest.current.series, box.current);
    return () => {
      chart.current?.destroy();
      chart.current = null;
    };
  }, [width, named, atLeast]);
  useEffect(() => chart.current?.setData(series), [series]);
  return (
    <figure className={classes.chart}>
      <figcaption>
        <strong>{title}</strong>
        {labels.map((label, index) => {
          const value = series[index + 1]?.at(-1);
          const { stroke = '', dash = [] } = STROKES[index] ?? {};
          return (
            <span key={label} className={classes.legend}>
              <svg viewBox="0 0 24 4" aria-hidden="true">
                <path d="M0 2h24" stroke={stroke} strokeWidth="3" strokeDasharray={dash.join(' ')} />
              </svg>
              {label}: <b className="gb-tabular">{typeof value === 'number' ? format(value) : '–'}</b>
            </span>
          );
        })}
      </figcaption>
      <div ref={useMergedRef(ref, box)} aria-hidden="true" />
    </figure>
  );
};
