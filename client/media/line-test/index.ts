export type { LineFigures } from './counters.ts';
export { testLine } from './line-test.ts';
