import type { Picture } from '../../../shared/stage/composition.ts';

/** Where a picture stands, in percent of a stage of 16:9. Every picture has that ratio itself, so one width says all. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const GAP = 1;
/** Beside something to read there is a corner for who speaks, beside a speaker a somewhat larger one for the chair. */
const CORNER = { reading: 18, speaking: 24 } as const;
const HALF = (100 - GAP) / 2;

/** A text rather than a face. */
export const isRead = (picture: Picture): boolean => picture.kind !== 'stream' || picture.source === 'screen';

/** One large picture, and the small ones in a column beside it: nothing lies over anything. */
const withCorner = (width: number, small: number): Frame[] => {
  const large = 100 - GAP - width;
  const top = (100 - large) / 2;
  return [
    { left: 0, top, width: large },
    ...Array.from({ length: small }, (_, index) => ({
      left: large + GAP,
      // From the foot of the large one upwards.
      top: top + large - width - index * (width + GAP),
      width,
    })),
  ];
};

/** Two beside each other, or two rows of two; a third stands in the middle of its row. */
const sideBySide = (count: number): Frame[] => {
  if (count <= 2)
    return Array.from({ length: count }, (_, index) => ({
      left: index * (HALF + GAP),
      top: (100 - HALF) / 2,
      width: HALF,
    }));
  return Array.from({ length: count }, (_, index) => ({
    left: count === 3 && index === 2 ? (100 - HALF) / 2 : (index % 2) * (HALF + GAP),
    top: index < 2 ? 0 : HALF + GAP,
    width: HALF,
  }));
};

/** S3: the frames of the pictures, in their order; the same on every screen. */
export const framesOf = (pictures: readonly Picture[]): Frame[] => {
  const [first] = pictures;
  const small = pictures.filter(({ size }) => size === 'small').length;
  if (pictures.length === 1) return [{ left: 0, top: 0, width: 100 }];
  if (small === 0) return sideBySide(pictures.length);
  return withCorner(first && isRead(first) ? CORNER.reading : CORNER.speaking, small);
};
