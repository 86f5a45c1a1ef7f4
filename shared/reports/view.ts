import type { Records } from '../kernel/patch.ts';
import type { Figure, Reports } from './events.ts';

export type FigureRecord = Figure;

export const viewReports = (figures: Reports): Records =>
  new Map([...figures.values()].map((figure) => [`figure:${figure.id}`, figure] as const));
