const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next size up or down; the outermost stay. */
export const nextZoom = (zoom: number, by: 1 | -1): number => {
  const next = by === 1 ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom);
  return next ?? zoom;
};
