import type { LineSample, LineState } from '../../shared/statistics-contract.ts';
import type { RoomDevice } from './device.ts';
import type { Pipes } from './pipes.ts';
import type { Room } from './room.ts';
import type { Workers } from './workers.ts';

type Counts = Readonly<
  Record<'transports' | 'producers' | 'consumers' | 'pipes' | 'waitingRequests', number>
>;

/** What there is in one room. */
export const countsOf = (devices: Iterable<RoomDevice>, pipes: Pipes): Counts => {
  const all = [...devices].map((device) => device.counts());
  return {
    transports: sum(all.map(({ transports }) => transports)),
    producers: sum(all.map(({ producers }) => producers)),
    consumers: sum(all.map(({ consumers }) => consumers)),
    waitingRequests: sum(all.map(({ waitingRequests }) => waitingRequests)),
    pipes: pipes.count(),
  };
};

/** The media plane in numbers, over all rooms. */
export interface MediaFigures {
  readonly workers: readonly { readonly slot: number; readonly cpuSeconds: number }[];
  readonly counts: Readonly<Record<'transports' | 'producers' | 'consumers' | 'pipes', number>>;
  readonly lines: Readonly<Record<LineState, number>>;
  /** From all places (`sending`) and to them: bit/s, and the mean of their losses (0-1). */
  readonly sending: { readonly bitrate: number; readonly loss: number };
  readonly receiving: { readonly bitrate: number; readonly loss: number };
  readonly waitingRequests: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const flowOf = (lines: readonly LineSample[], direction: 'sending' | 'receiving') => {
  const flows = lines.map((line) => line[direction]).filter((flow) => flow !== null);
  return {
    bitrate: sum(flows.map(({ bitrate }) => bitrate)),
    loss: flows.length === 0 ? 0 : sum(flows.map(({ loss }) => loss)) / flows.length,
  };
};

/** mediasoup counts the worker's CPU time in ms. */
const usageOf = async (workers: Workers): Promise<MediaFigures['workers']> => {
  const found = await Promise.all(
    Array.from({ length: workers.slots }, async (_, slot) => {
      const live = workers.live(slot);
      if (!live) return [];
      const usage = await live.worker.getResourceUsage().catch(() => null);
      return usage ? [{ slot, cpuSeconds: (usage.ru_utime + usage.ru_stime) / 1000 }] : [];
    }),
  );
  return found.flat();
};

export const figuresOf = async (workers: Workers, rooms: readonly Room[]): Promise<MediaFigures> => {
  const counts = rooms.map((room) => room.counts());
  const lines = rooms.flatMap((room) => room.statistics()?.lines ?? []);
  const inState = (state: LineState) => lines.filter((line) => line.state === state).length;
  return {
    workers: await usageOf(workers),
    counts: {
      transports: sum(counts.map(({ transports }) => transports)),
      producers: sum(counts.map(({ producers }) => producers)),
      consumers: sum(counts.map(({ consumers }) => consumers)),
      pipes: sum(counts.map(({ pipes }) => pipes)),
    },
    lines: { good: inState('good'), weak: inState('weak'), down: inState('down') },
    sending: flowOf(lines, 'sending'),
    receiving: flowOf(lines, 'receiving'),
    waitingRequests: sum(counts.map(({ waitingRequests }) => waitingRequests)),
  };
};
