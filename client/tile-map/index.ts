export { pngBlob, svgBlob, svgOf } from './picture.ts';
export { type LegendEntry, TileMap, type TileValue } from './tile-map.tsx';
export { TileTable } from './tile-table.tsx';
export type { Tone } from './tones.ts';
