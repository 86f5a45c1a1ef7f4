import { createSocket, type Socket } from 'node:dgram';

/** What waits in front of a narrow line is dropped when it would wait longer, ms: a router's queue. */
const QUEUE_MS = 300;

/**
 * A UDP relay to a port of this machine that lets so many bits a second come back, like the line of a province; or none
 * at all, once its cable is pulled.
 */
export const openNarrowLine = async (target: number) => {
  const clients = new Map<string, Socket>();
  let bitsPerSecond = Number.POSITIVE_INFINITY;
  let freeAt = 0;
  let pulled = false;
  const front = createSocket('udp4');

  /** Each packet takes its time on the line; one that finds the queue full is lost. */
  const back = (packet: Buffer, port: number, address: string) => {
    const now = performance.now();
    const begins = Math.max(now, freeAt);
    if (pulled || begins - now > QUEUE_MS) return;
    freeAt = begins + (packet.length * 8000) / bitsPerSecond;
    const send = () => front.send(packet, port, address);
    if (freeAt - now < 1) send();
    else setTimeout(send, freeAt - now);
  };

  const clientOf = (port: number, address: string): Socket => {
    const key = `${address}:${port}`;
    const known = clients.get(key);
    if (known) return known;
    const socket = createSocket('udp4');
    socket.on('message', (packet) => back(packet, port, address));
    clients.set(key, socket);
    return socket;
  };

  front.on('message', (packet, { port, address }) => {
    if (!pulled) clientOf(port, address).send(packet, target, '127.0.0.1');
  });
  await new Promise<void>((resolve) => front.bind(0, '127.0.0.1', resolve));
  return {
    port: front.address().port,
    narrow(limit: number | null) {
      bitsPerSecond = limit ?? Number.POSITIVE_INFINITY;
    },
    pull() {
      pulled = true;
    },
    close() {
      front.close();
      for (const socket of clients.values()) socket.close();
    },
  };
};

export type NarrowLine = Awaited<ReturnType<typeof openNarrowLine>>;
