import { dayText, hourText } from '../../ui/format.ts';
import type { DrawnPage } from './pdf-file.ts';

/** Who reads, and when: U5. */
export const markText = (name: string, at: number): string => `${name} · ${hourText(at)} ${dayText(at)}`;

const SIZE_PX = 17;
const LINES_APART_PX = 120;
const TILT = -Math.PI / 7;

/** Where the mark stands on a page of that size: rows that a crop of any useful part still holds. */
export const markPlaces = (width: number, height: number, markWidth: number): [x: number, y: number][] => {
  const reach = Math.hypot(width, height);
  const step = markWidth + 60;
  const places: [number, number][] = [];
  for (let y = -reach / 2, row = 0; y <= reach / 2; y += LINES_APART_PX, row += 1)
    for (let x = -reach / 2 - (row % 2) * (step / 2); x <= reach / 2; x += step) places.push([x, y]);
  return places;
};

/** Draws the mark into the page itself, so that there is no layer to take off. */
export const drawMark = ({ canvas, ratio }: DrawnPage, text: string): void => {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const [width, height] = [canvas.width / ratio, canvas.height / ratio];
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, canvas.width / 2, canvas.height / 2);
  pen.rotate(TILT);
  pen.font = `600 ${SIZE_PX}px 'Be Vietnam Pro', sans-serif`;
  pen.fillStyle = 'rgb(165 28 28 / 0.17)';
  for (const [x, y] of markPlaces(width, height, pen.measureText(text).width)) pen.fillText(text, x, y);
  pen.restore();
};
