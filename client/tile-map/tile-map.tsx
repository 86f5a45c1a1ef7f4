import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../shared/attendance/seat-name.ts';
import type { SeatRecord } from '../../shared/attendance/view.ts';
import type { SeatId } from '../../shared/kernel/ids.ts';
import { arrange, type Direction, neighbour, type Spot } from './arrange.ts';
import { SHORT_NAMES } from './layouts.ts';
import { Sign } from './sign.tsx';
import classes from './tile-map.module.css';
import { LOOKS, type Tone } from './tones.ts';

/** What one seat's tile says. */
export interface TileValue {
  readonly tone: Tone;
  /** Short, for the tile: `12/13`. */
  readonly text: string;
  /** Whole, to be read aloud and on hovering: `12/13 (92,3 %)`. */
  readonly said: string;
  /** What a table says of it; without it, the whole. */
  readonly cell?: string;
  /** Where it stands in a table: the most first; without it, by its tone. */
  readonly rank?: number;
}

export interface LegendEntry {
  readonly tone: Tone;
  readonly label: string;
}

export interface TileMapProps {
  readonly title: string;
  readonly seats: readonly SeatRecord[];
  readonly tileOf: (seatId: SeatId) => TileValue;
  readonly legend: readonly LegendEntry[];
  readonly svgRef?: Ref<SVGSVGElement>;
}

const WIDTH = 100;
const HEIGHT = 48;
const GAP = 4;
const FONT = "'Be Vietnam Pro', system-ui, sans-serif";
/** How many letters a name may have on a tile of each width. */
const FITS = { 1: 12, 2: 25 };

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const shortened = (name: string, span: 1 | 2): string => {
  const short = SHORT_NAMES[name.normalize('NFC')] ?? name;
  return short.length <= FITS[span] ? short : `${short.slice(0, FITS[span] - 1).trimEnd()}…`;
};

interface TileProps {
  readonly spot: Spot;
  readonly seat: SeatRecord;
  readonly value: TileValue;
  readonly reachable: boolean;
  readonly onFocus: () => void;
}

const Tile = ({ spot, seat, value, reachable, onFocus }: TileProps) => {
  const { fill, ink, edge } = LOOKS[value.tone];
  const width = spot.span * WIDTH - GAP;
  const said = `${seatName(seat)}: ${value.said}`;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: focused to be read, not to be pressed
    <g
      id={`tile-${seat.id}`}
      role="img"
      aria-label={said}
      tabIndex={reachable ? 0 : -1}
      className={classes.tile}
      transform={`translate(${spot.column * WIDTH} ${spot.row * HEIGHT})`}
      onFocus={onFocus}
    >
      <title>{said}</title>
      <rect
        width={width}
        height={HEIGHT - GAP}
        rx={5}
        fill={fill}
        stroke={edge}
        strokeDasharray={value.tone === 'none' ? '4 3' : undefined}
      />
      <text x={6} y={17} fill={ink} fontSize={14}>
        {shortened(seat.name, spot.span)}
      </text>
      <Sign tone={value.tone} x={13} y={32} />
      <text x={width - 6} y={37} fill={ink} fontSize={15} fontWeight={600} textAnchor="end">
        {value.text}
      </text>
    </g>
  );
};

const Legend = ({ legend, y }: { legend: readonly LegendEntry[]; y: number }) => (
  <g transform={`translate(0 ${y})`}>
    {legend.map(({ tone, label }, index) => (
      <g key={tone} transform={`translate(${(index % 3) * 2.3 * WIDTH} ${Math.floor(index / 3) * 30})`}>
        <rect width={26} height={22} rx={4} fill={LOOKS[tone].fill} stroke={LOOKS[tone].edge} />
        <Sign tone={tone} x={13} y={11} />
        <text x={34} y={16} fontSize={14} fill="currentColor">
          {label}
        </text>
      </g>
    ))}
  </g>
);

/** Moving over the map with the arrow keys; one tile at a time can be reached with Tab. */
const useRoving = (spots: readonly Spot[]) => {
  const [focused, setFocused] = useState<SeatId | null>(null);
  const reachable = spots.some(({ seatId }) => seatId === focused) ? focused : (spots[0]?.seatId ?? null);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const direction = KEYS[event.key];
    const from = spots.find(({ seatId }) => seatId === reachable);
    if (!direction || !from) return;
    event.preventDefault();
    const { seatId } = neighbour(spots, from, direction);
    setFocused(seatId);
    event.currentTarget.querySelector<SVGGElement>(`[id="tile-${seatId}"]`)?.focus();
  };
  return { reachable, setFocused, onKeyDown };
};

/**
 * A value of each seat on a map of equal tiles: colour, sign and number say the same; every tile is reached with the
 * arrow keys and reads itself aloud.
 */
export const TileMap = ({ title, seats, tileOf, legend, svgRef }: TileMapProps) => {
  const { t } = useTranslation('tile-map');
  const own = useRef<SVGSVGElement>(null);
  const { columns, rows, spots } = useMemo(() => arrange(seats), [seats]);
  const { reachable, setFocused, onKeyDown } = useRoving(spots);
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const height = rows * HEIGHT + 16 + Math.ceil(legend.length / 3) * 30;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <svg> has no element for it
    <svg
      ref={svgRef ?? own}
      className={classes.map}
      viewBox={`-3 -3 ${columns * WIDTH + 6} ${height}`}
      role="group"
      aria-label={`${title}. ${t('how')}`}
      fontFamily={FONT}
      onKeyDown={onKeyDown}
    >
      {spots.map((spot) => {
        const seat = byId.get(spot.seatId);
        return (
          seat && (
            <Tile
              key={seat.id}
              spot={spot}
              seat={seat}
              value={tileOf(seat.id)}
              reachable={seat.id === reachable}
              onFocus={() => setFocused(seat.id)}
            />
          )
        );
      })}
      <Legend legend={legend} y={rows * HEIGHT + 8} />
    </svg>
  );
};
