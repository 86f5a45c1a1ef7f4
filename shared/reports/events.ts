import { type Evolve, withEntry } from '../kernel/evolve.ts';
import type { FigureId, ItemId } from '../kernel/ids.ts';

export interface FigureText {
  readonly itemId: ItemId;
  readonly label: string;
  readonly value: number;
  /** Of how many; null for a plain number. */
  readonly whole: number | null;
}

export type ReportEvent = {
  readonly type: 'figure.stated';
  readonly figureId: FigureId;
} & FigureText;

export interface Figure extends FigureText {
  readonly id: FigureId;
  readonly order: number;
}

export type Reports = ReadonlyMap<FigureId, Figure>;

export const initialReports: Reports = new Map();

export const evolveReports: Evolve<Reports> = (figures, event) => {
  if (event.type !== 'figure.stated') return figures;
  const { type, figureId, ...text } = event;
  const order = figures.get(figureId)?.order ?? figures.size + 1;
  return withEntry(figures, figureId, { ...text, id: figureId, order });
};
