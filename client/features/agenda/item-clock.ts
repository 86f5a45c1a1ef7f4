import type { ItemRecord } from '../../../shared/agenda/view.ts';

const MINUTE_MS = 60_000;

/** From this share of the planned time on, the clock warns. */
const NEAR = 0.8;

export interface ItemClock {
  readonly elapsedMs: number;
  readonly plannedMs: number;
  /** Beyond the plan, ms; 0 within it. */
  readonly overMs: number;
  readonly level: 'calm' | 'near' | 'over';
}

type Timed = Pick<ItemRecord, 'plannedMinutes' | 'startedAt' | 'spentMs'>;

/** Where an item stands against its plan; earlier turns count (A5). */
export const clockOf = ({ plannedMinutes, startedAt, spentMs }: Timed, now: number): ItemClock => {
  const plannedMs = plannedMinutes * MINUTE_MS;
  const elapsedMs = spentMs + (startedAt === null ? 0 : Math.max(0, now - startedAt));
  const overMs = Math.max(0, elapsedMs - plannedMs);
  const level = overMs > 0 ? 'over' : elapsedMs >= plannedMs * NEAR ? 'near' : 'calm';
  return { elapsedMs, plannedMs, overMs, level };
};

/** Minutes as people say them: a minute that was begun counts from its half. */
export const inMinutes = (ms: number): number => Math.max(ms > 0 ? 1 : 0, Math.round(ms / MINUTE_MS));

/** The item that "next" leads to: the first not yet begun after the current one, else the first of all. */
export const nextOf = (items: readonly ItemRecord[]): ItemRecord | undefined => {
  const upcoming = items.filter(({ state }) => state === 'upcoming');
  const here = items.find(({ state }) => state === 'current')?.order ?? 0;
  return upcoming.find(({ order }) => order > here) ?? upcoming[0];
};

export interface Forecast {
  /** When each upcoming item is likely to begin, ms. */
  readonly beginsAt: ReadonlyMap<string, number>;
  readonly endsAt: number;
}

/** When things will come, if from now on everything keeps to its plan. */
export const forecast = (items: readonly ItemRecord[], from: number): Forecast => {
  const current = items.find(({ state }) => state === 'current');
  const left = current ? clockOf(current, from) : null;
  let at = from + (left ? Math.max(0, left.plannedMs - left.elapsedMs) : 0);
  const beginsAt = new Map<string, number>();
  for (const item of items) {
    if (item.state !== 'upcoming') continue;
    beginsAt.set(item.id, at);
    at += item.plannedMinutes * MINUTE_MS;
  }
  return { beginsAt, endsAt: at };
};
