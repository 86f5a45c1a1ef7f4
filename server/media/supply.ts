import { crossings, demands } from './demand.ts';
import type { RoomDevice } from './device.ts';
import type { Pipes } from './pipes.ts';
import type { Sent, Wanted } from './plan.ts';
import type { Whereabouts } from './whereabouts.ts';

interface Room {
  readonly devices: Iterable<RoomDevice>;
  readonly whereabouts: Whereabouts;
  readonly sent: readonly Sent[];
  /** What stands on the stage. It is sent even while nobody looks: whoever comes has its picture at once. */
  readonly stage: readonly Wanted[];
  readonly pipes: Pipes;
  /** What is taken down besides, in the worker where it arrives. */
  readonly recorded: readonly (readonly Wanted[])[];
}

/**
 * Senders are told what is needed of them, and what is sent goes to the workers where it is needed: worked out from
 * the plans of all devices, in this one place. Doing it again changes nothing.
 */
export const supply = ({ devices, whereabouts, sent, stage, pipes, recorded }: Room): void => {
  const all = [...devices].map((device) => ({ device, wanted: device.wanted() }));
  const found = demands([...all.map(({ wanted }) => wanted), stage, ...recorded]);
  for (const { device } of all) device.demand(found);
  const needs = all.flatMap(({ device, wanted }) => {
    const slot = whereabouts.slotOf(device);
    // What is kept aside at a device comes back without a negotiation, so its pipe stays too.
    const producerIds = [...wanted.map(({ producerId }) => producerId), ...device.holds()];
    return slot === null ? [] : [{ slot, producerIds }];
  });
  const needed = crossings(needs, sent);
  const keys = new Set(needed.map(({ producerId, to }) => `${producerId} ${to}`));
  pipes.keepOnly((producerId, to) => keys.has(`${producerId} ${to}`));
  for (const { producerId, from, to } of needed) pipes.bring(producerId, from, to);
};
