import styles from './constellation.module.css';

/** Points on each arc, from the inside: seventy in all, as many as a briefing has endpoints. */
const ARCS = [9, 14, 19, 28] as const;
const CENTRE = { x: 400, y: 470 };

interface Point {
  readonly x: number;
  readonly y: number;
  readonly arc: number;
}

const onArc = (count: number, arc: number): Point[] => {
  const radius = 130 + arc * 82;
  return Array.from({ length: count }, (_, index) => {
    const angle = Math.PI * (1 - (index + 0.5) / count);
    return {
      x: Math.round(CENTRE.x + radius * Math.cos(angle)),
      y: Math.round(CENTRE.y - radius * Math.sin(angle)),
      arc,
    };
  });
};

const POINTS = ARCS.flatMap(onArc);

/** A picture of the product: seventy points joined to one by a bridge. Decoration only. */
export const Constellation = () => (
  <svg viewBox="0 60 800 460" className={styles.sky} aria-hidden="true" preserveAspectRatio="xMidYMax meet">
    {ARCS.map((_, arc) => {
      const radius = 130 + arc * 82;
      const [left, right] = [CENTRE.x - radius, CENTRE.x + radius];
      return (
        <path
          key={radius}
          className={styles.arc}
          d={`M${left} ${CENTRE.y}A${radius} ${radius} 0 0 1 ${right} ${CENTRE.y}`}
        />
      );
    })}
    {POINTS.map(({ x, y }) => (
      <path key={`${x},${y}`} className={styles.ray} d={`M${x} ${y}L${CENTRE.x} ${CENTRE.y}`} />
    ))}
    {POINTS.map(({ x, y, arc }) => (
      <circle key={`${x},${y}`} className={styles.point} cx={x} cy={y} r={5.5 - arc * 0.6} />
    ))}
    <path className={styles.deck} d="M-200 500H1000" />
    <circle className={styles.halo} cx={CENTRE.x} cy={CENTRE.y} r="30" />
    <circle className={styles.centre} cx={CENTRE.x} cy={CENTRE.y} r="15" />
  </svg>
);
