interface Space {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Below this the names cannot be read, and the wall scrolls instead. */
  readonly minWidth: number;
}

export interface WallLayout {
  readonly columns: number;
  readonly tileWidth: number;
}

const RATIO = 16 / 9;

/** The columns that make the tiles largest while all of them are in sight. */
export const layoutFor = (tiles: number, { width, height, gap, minWidth }: Space): WallLayout => {
  const widthIn = (columns: number) => (width - gap * (columns - 1)) / columns;
  const most = Math.max(1, Math.floor((width + gap) / (minWidth + gap)));
  let best: WallLayout = { columns: most, tileWidth: Math.max(0, widthIn(most)) };
  let fits = false;
  for (let columns = 1; columns <= Math.min(most, Math.max(1, tiles)); columns += 1) {
    const rows = Math.ceil(tiles / columns);
    const byHeight = ((height - gap * (rows - 1)) / rows) * RATIO;
    const tileWidth = Math.min(widthIn(columns), byHeight);
    if (tileWidth < minWidth || (fits && tileWidth <= best.tileWidth)) continue;
    best = { columns, tileWidth };
    fits = true;
  }
  return best;
};
