import type { Consumer } from 'mediasoup/types';
import type { Halls } from './halls.ts';
import type { Log } from './worker.ts';

/** Ports on loopback between workers, away from those that clients come to. */
export const pipePorts = (mediaPort: number): { readonly min: number; readonly max: number } =>
  mediaPort >= 45_000 ? { min: 30_000, max: 39_999 } : { min: 50_000, max: 59_999 };

interface Pipe {
  readonly producerId: string;
  readonly from: number;
  readonly to: number;
  /** Its sending end, once it stands. */
  end: Consumer | null;
}

const keyOf = (producerId: string, to: number) => `${producerId} ${to}`;

interface Surroundings {
  readonly halls: Halls;
  readonly ports: ReturnType<typeof pipePorts>;
  /** Something more can be received in this worker. */
  readonly arrived: (to: number) => void;
  readonly log: Log;
}

/**
 * What is sent to one worker and shown from another goes through a pipe, one for each such pair. Nobody waits for
 * a pipe: it may end in a worker that hangs, and those who asked have other things to do.
 */
export const createPipes = ({ halls, ports, arrived, log }: Surroundings) => {
  const pipes = new Map<string, Pipe>();

  const connect = async ({ producerId, from, to }: Pipe): Promise<Consumer | undefined> => {
    const [source, target] = await Promise.all([halls.at(from), halls.at(to)]);
    if (!source || !target) return;
    const { pipeConsumer } = await source.router.pipeToRouter({
      producerId,
      router: target.router,
      listenInfo: { protocol: 'udp', ip: '127.0.0.1', portRange: ports },
      enableSctp: false,
    });
    return pipeConsumer;
  };

  const make = async (key: string, pipe: Pipe) => {
    const isWanted = () => pipes.get(key) === pipe;
    const forget = () => {
      if (isWanted()) pipes.delete(key);
    };
    try {
      const end = await connect(pipe);
      if (!end || end.closed) return forget();
      if (!isWanted()) return end.close();
      pipe.end = end;
      end.observer.once('close', forget);
      arrived(pipe.to);
    } catch (error) {
      // The producer or a worker ended meanwhile; if it is still wanted, the next round asks again.
      log.debug({ err: error, ...pipe, end: undefined }, 'no pipe');
      forget();
    }
  };

  return {
    /** Whether the producer can be consumed in the worker `to`. */
    reach: (producerId: string, from: number, to: number): boolean =>
      from === to || Boolean(pipes.get(keyOf(producerId, to))?.end),
    /** Asks for a pipe; `arrived` tells when it stands. */
    bring(producerId: string, from: number, to: number) {
      const key = keyOf(producerId, to);
      if (from === to || pipes.has(key)) return;
      const pipe: Pipe = { producerId, from, to, end: null };
      pipes.set(key, pipe);
      void make(key, pipe);
    },
    /** Takes away the pipes that nobody needs. */
    keepOnly(isNeeded: (producerId: string, to: number) => boolean) {
      for (const [key, { producerId, to, end }] of pipes) {
        if (isNeeded(producerId, to)) continue;
        pipes.delete(key);
        end?.close();
      }
    },
    count: () => pipes.size,
    lose(slot: number) {
      for (const [key, { from, to }] of pipes) if (from === slot || to === slot) pipes.delete(key);
    },
  };
};

export type Pipes = ReturnType<typeof createPipes>;
