import type { Demand } from '../../shared/media-contract.ts';
import type { Sent, Wanted } from './plan.ts';

const RANK: Readonly<Record<Demand, number>> = { none: 0, low: 1, high: 2 };

const demandOf = ({ layer }: Wanted): Demand => (layer === 'low' ? 'low' : 'high');

/**
 * The largest layer of each thing sent that anybody shows, or is set up ahead to show, by producer. What is not
 * named here is sent for nobody.
 */
export const demands = (plans: Iterable<readonly Wanted[]>): ReadonlyMap<string, Demand> => {
  const found = new Map<string, Demand>();
  for (const plan of plans)
    for (const wanted of plan) {
      const demand = demandOf(wanted);
      if (RANK[demand] > RANK[found.get(wanted.producerId) ?? 'none']) found.set(wanted.producerId, demand);
    }
  return found;
};

/** Which producers are needed in which workers, though they arrive at another: `producerId slot`. */
export const crossings = (
  plans: Iterable<{ readonly slot: number; readonly producerIds: Iterable<string> }>,
  sent: readonly Sent[],
): readonly { readonly producerId: string; readonly from: number; readonly to: number }[] => {
  const homes = new Map(sent.map(({ producerId, slot }) => [producerId, slot]));
  const found = new Map<string, { producerId: string; from: number; to: number }>();
  for (const { slot: to, producerIds } of plans)
    for (const producerId of producerIds) {
      const from = homes.get(producerId);
      if (from !== undefined && from !== to) found.set(`${producerId} ${to}`, { producerId, from, to });
    }
  return [...found.values()];
};
