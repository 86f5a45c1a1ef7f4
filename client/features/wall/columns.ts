interface Space {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Below this the names cannot be read, and the wall scrolls instead. */
  readonly minWidth: number;
}

const RATIO = 16 / 9;

/** How many columns make the tiles largest while all of them fit: 10 for 70 on a wide screen. */
export const columnsFor = (tiles: number, { width, height, gap, minWidth }: Space): number => {
  const most = Math.max(1, Math.floor((width + gap) / (minWidth + gap)));
  let best = { columns: most, tileWidth: 0 };
  for (let columns = 1; columns <= Math.min(most, Math.max(1, tiles)); columns += 1) {
    const rows = Math.ceil(tiles / columns);
    const byWidth = (width - gap * (columns - 1)) / columns;
    const byHeight = ((height - gap * (rows - 1)) / rows) * RATIO;
    const tileWidth = Math.min(byWidth, byHeight);
    if (tileWidth > best.tileWidth && tileWidth >= minWidth) best = { columns, tileWidth };
  }
  return best.columns;
};
