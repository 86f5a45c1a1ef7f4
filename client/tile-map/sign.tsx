import type { Tone } from './tones.ts';
import { LOOKS } from './tones.ts';

const RADIUS = 6;

/** The slice of a circle from twelve o'clock on, clockwise. */
const slice = (part: number): string => {
  if (part >= 1) return `M0 ${-RADIUS}A${RADIUS} ${RADIUS} 0 1 1 -0.01 ${-RADIUS}Z`;
  const angle = 2 * Math.PI * part;
  const [x, y] = [RADIUS * Math.sin(angle), -RADIUS * Math.cos(angle)];
  return `M0 0V${-RADIUS}A${RADIUS} ${RADIUS} 0 ${part > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
};

/** What a tone says without its colour: a circle filled by so much, a cross, or a dash. Drawn, so that no font lacks it. */
export const Sign = ({ tone, x, y }: { readonly tone: Tone; readonly x: number; readonly y: number }) => {
  const { sign, ink } = LOOKS[tone];
  return (
    <g transform={`translate(${x} ${y})`} stroke={ink} fill="none" strokeWidth={1.6}>
      {sign === 'cross' && <path d="M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5" strokeWidth={2.4} />}
      {sign === 'dash' && <path d="M-5 0H5" />}
      {typeof sign === 'number' && (
        <>
          <circle r={RADIUS} />
          <path d={slice(sign)} fill={ink} stroke="none" />
        </>
      )}
    </g>
  );
};
