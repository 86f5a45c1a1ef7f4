import type { ItemId, SeatId } from '../kernel/ids.ts';
import type { Floor, FloorRequest } from './events.ts';

/** The parts of a policy (F11); the order of asking is the last of every policy and has no name. */
export const QUEUE_RULES = ['agenda', 'least_spoken', 'region', 'cluster'] as const;
export type QueueRule = (typeof QUEUE_RULES)[number];

type Queue = readonly FloorRequest[];
type Known = Pick<Floor, 'groups' | 'speeches' | 'carried' | 'currentItem'>;

/** What a seat has spoken this year, ms (F13). */
export const spokenThisYear = ({ speeches, carried }: Known, seatId: SeatId): number =>
  speeches.reduce((sum, speech) => sum + (speech.seatId === seatId ? speech.ms : 0), 0) +
  (carried.get(seatId)?.ms ?? 0);

const nearness = (itemId: ItemId | null, currentItem: ItemId | null): number => {
  if (itemId === null) return 1;
  return itemId === currentItem ? 0 : 2;
};

/** Sorted by a number, what is equal staying as it stands. */
const sortedBy = (queue: Queue, key: (request: FloorRequest, index: number) => number): FloorRequest[] =>
  queue
    .map((request, index) => ({ request, rank: key(request, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ request }) => request);

/** Each takes the number of its group's turn: first those of the group that has had the fewest. */
const roundRobin = (queue: Queue, floor: Known, by: 'region' | 'cluster'): FloorRequest[] => {
  const groupOf = (seatId: SeatId) => floor.groups.get(seatId)?.[by] ?? '';
  const turns = new Map<string, number>();
  const take = (seatId: SeatId): number => {
    const turn = turns.get(groupOf(seatId)) ?? 0;
    turns.set(groupOf(seatId), turn + 1);
    return turn;
  };
  for (const { seatId } of floor.speeches) take(seatId);
  return sortedBy(queue, ({ seatId }) => take(seatId));
};

/** Orders each run of requests that a key leaves equal by the rest of the policy. */
const bucketed = (
  queue: Queue,
  key: (request: FloorRequest) => number,
  order: (run: Queue) => Queue,
): FloorRequest[] => {
  const keys = [...new Set(queue.map(key))].sort((a, b) => a - b);
  return keys.flatMap((each) => order(queue.filter((request) => key(request) === each)));
};

const byPolicy = (queue: Queue, floor: Known, [first, ...rest]: readonly QueueRule[]): Queue => {
  const further = (run: Queue) => byPolicy(run, floor, rest);
  switch (first) {
    case 'agenda':
      return bucketed(queue, ({ itemId }) => nearness(itemId, floor.currentItem), further);
    case 'least_spoken':
      return bucketed(queue, ({ seatId }) => spokenThisYear(floor, seatId), further);
    case 'region':
    case 'cluster':
      return roundRobin(further(queue), floor, first);
    default:
      return queue;
  }
};

/** F10-F12: who is next, and who after. The one order that all see. */
export const effectiveQueue = (floor: Floor): Queue => {
  const { requests, policy, byHand } = floor;
  const urgent = requests.filter(({ kind }) => kind === 'point_of_order');
  const others = requests.filter(({ kind }) => kind !== 'point_of_order');
  const placed = (byHand ?? []).flatMap((id) => requests.find((request) => request.id === id) ?? []);
  const isPlaced = new Set(placed);
  const isUrgent = new Set(urgent);
  return [
    ...placed.filter((request) => isUrgent.has(request)),
    ...urgent.filter((request) => !isPlaced.has(request)),
    ...placed.filter((request) => !isUrgent.has(request)),
    ...byPolicy(
      others.filter((request) => !isPlaced.has(request)),
      floor,
      policy,
    ),
  ];
};
