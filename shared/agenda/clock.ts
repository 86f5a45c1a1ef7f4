import type { MeetingRecord } from '../frame/view.ts';
import type { ItemId } from '../kernel/ids.ts';
import type { ItemKind } from './events.ts';
import type { ItemRecord } from './view.ts';

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
type Placed = Timed & Pick<ItemRecord, 'id' | 'parentId'>;

const ownElapsed = ({ startedAt, spentMs }: Timed, now: number): number =>
  spentMs + (startedAt === null ? 0 : Math.max(0, now - startedAt));

const elapsedBelow = (id: ItemId, items: readonly Placed[], now: number): number =>
  items
    .filter(({ parentId }) => parentId === id)
    .reduce((sum, item) => sum + ownElapsed(item, now) + elapsedBelow(item.id, items, now), 0);

/** Where an item stands against its plan; earlier turns count (A5), and the time of the items under it. */
export const clockOf = (item: Placed, now: number, items: readonly Placed[]): ItemClock => {
  const plannedMs = item.plannedMinutes * MINUTE_MS;
  const elapsedMs = ownElapsed(item, now) + elapsedBelow(item.id, items, now);
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

/** Minutes of an item that the items under it do not take. */
const ownMinutes = (item: ItemRecord, items: readonly ItemRecord[]): number =>
  items
    .filter(({ parentId }) => parentId === item.id)
    .reduce((left, { plannedMinutes }) => left - plannedMinutes, item.plannedMinutes);

export interface Forecast {
  /** When each upcoming item is likely to begin, ms. */
  readonly beginsAt: ReadonlyMap<string, number>;
  readonly endsAt: number;
}

/** When things will come, if from now on everything keeps to its plan. */
export const forecast = (items: readonly ItemRecord[], from: number): Forecast => {
  const current = items.find(({ state }) => state === 'current');
  let at = from;
  if (current) at += Math.max(0, ownMinutes(current, items) * MINUTE_MS - ownElapsed(current, from));
  const beginsAt = new Map<string, number>();
  for (const item of items) {
    if (item.state !== 'upcoming') continue;
    beginsAt.set(item.id, at);
    at += ownMinutes(item, items) * MINUTE_MS;
  }
  return { beginsAt, endsAt: at };
};

/** Planned minutes of the whole agenda: what stands at the top holds the rest (A10). */
export const minutesOfAll = (items: readonly ItemRecord[]): number =>
  items.filter(({ depth }) => depth === 0).reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);

/** A meeting that opens later than this has been put off to another day. */
const OTHER_DAY_MS = 12 * 60 * MINUTE_MS;

/** A19: when the meeting is planned to close; null without planned minutes. */
export const closingHour = (
  { startsAt, openedAt }: Pick<MeetingRecord, 'startsAt' | 'openedAt'>,
  plannedMinutes: number | null,
  now: number,
): number | null => {
  if (plannedMinutes === null) return null;
  const opens = openedAt ?? Math.max(startsAt, now);
  return (opens - startsAt > OTHER_DAY_MS ? opens : startsAt) + plannedMinutes * MINUTE_MS;
};

export interface Cut {
  readonly itemId: ItemId;
  readonly byMinutes: number;
}

export interface Shortening {
  readonly cuts: readonly Cut[];
  /** What cannot be gained in this way. */
  readonly leftMinutes: number;
}

/** A20: a vote and a conclusion take the time that they take. */
const ELASTIC: readonly ItemKind[] = ['report', 'guidance', 'discussion'];

/** A20: which items to come would have to lose how many minutes, to end at that hour. */
export const whatToShorten = (items: readonly ItemRecord[], from: number, endsAt: number): Shortening => {
  const needed = Math.max(0, Math.ceil((forecast(items, from).endsAt - endsAt) / MINUTE_MS));
  const elastic = items
    .filter(({ state, kind }) => state === 'upcoming' && ELASTIC.includes(kind))
    .filter(({ id }) => !items.some(({ parentId }) => parentId === id))
    .map(({ id, plannedMinutes }) => ({ itemId: id, most: Math.floor(plannedMinutes / 2) }));
  const most = elastic.reduce((sum, each) => sum + each.most, 0);
  const gained = Math.min(needed, most);
  // Rounding up each share of what is still to be gained never exceeds an item's most, and meets the sum.
  let left = gained;
  let share = most;
  const cuts = elastic.map((each) => {
    const byMinutes = share === 0 ? 0 : Math.ceil((left * each.most) / share);
    left -= byMinutes;
    share -= each.most;
    return { itemId: each.itemId, byMinutes };
  });
  return { cuts: cuts.filter(({ byMinutes }) => byMinutes > 0), leftMinutes: needed - gained };
};
