import { distance, type Packet } from './rtp.ts';

/** A packet that was lost is asked for again by the worker; longer than this nobody waits for it, ms. */
export const PATIENCE_MS = 250;

interface Waiting {
  readonly packet: Packet;
  readonly since: number;
}

/** Lets packets through in the order in which they were sent, each once; a hole that nothing fills is passed over. */
export const createOrder = (through: (packet: Packet) => void) => {
  const waiting = new Map<number, Waiting>();
  let next: number | null = null;

  const release = (packet: Packet) => {
    waiting.delete(packet.sequence);
    next = (packet.sequence + 1) & 0xffff;
    through(packet);
  };

  const releaseReady = () => {
    for (let ready = next === null ? undefined : waiting.get(next); ready; ready = waiting.get(next ?? 0))
      release(ready.packet);
  };

  /** The waiting packet that was sent first. */
  const earliest = (): Waiting | undefined => {
    let found: Waiting | undefined;
    for (const one of waiting.values())
      if (!found || distance(one.packet.sequence, found.packet.sequence, 16) > 0) found = one;
    return found;
  };

  return {
    push(packet: Packet, now: number) {
      if (next !== null && distance(next, packet.sequence, 16) < 0) return;
      next ??= packet.sequence;
      waiting.set(packet.sequence, { packet, since: now });
      releaseReady();
    },
    /** Gives up on holes that are too old. */
    pass(now: number) {
      for (let first = earliest(); first && now - first.since >= PATIENCE_MS; first = earliest()) {
        release(first.packet);
        releaseReady();
      }
    },
  };
};
