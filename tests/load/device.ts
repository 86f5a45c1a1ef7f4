import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import {
  type ClientToServer,
  type CommandAnswer,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '../../shared/contract.ts';
import type { Patch } from '../../shared/kernel/patch.ts';
import type { SignedIn } from '../support/participant.ts';

const ANSWER_TIMEOUT_MS = 30_000;
/** A browser waits longer and at random; here it is the server that is measured. */
const RETRY_MS = 50;
/** As in a browser (client/meeting/socket.ts). */
const CONNECT_MS = 5_000;

/**
 * A device that weighs nothing: it keeps no records, only the place in the order up to which it was told, so that
 * thousands in one process measure the server and not themselves. A missing patch is counted.
 */
export class Device {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** Up to where it was told; null before the first time. */
  seq: number | null = null;
  /** Whether it waits for what it has missed. */
  #behind = true;
  gaps = 0;
  /** What was received since it was last set to 0: bytes of messages, without the frame's few. */
  bytes = 0;
  snapshotBytes = 0;
  onPatch: ((patch: Patch) => void) | null = null;
  #onWhole: (() => void) | null = null;

  /** `localAddress`: of this end, where a line of its own is to be disturbed. */
  constructor(url: string, { handle, cookie }: SignedIn, meetingId: string, localAddress?: string) {
    this.socket = io(url, {
      auth: { protocol: PROTOCOL_VERSION, handle, meetingId, device: 'main', page: randomUUID() },
      extraHeaders: { cookie, origin: url },
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: RETRY_MS,
      reconnectionDelayMax: RETRY_MS,
      randomizationFactor: 0,
      timeout: CONNECT_MS,
      ...(localAddress ? { localAddress } : {}),
    });
    this.socket.on('connect', () => {
      this.socket.io.engine.on('packet', ({ data }) => {
        if (typeof data === 'string') this.bytes += Buffer.byteLength(data);
      });
      this.#behind = true;
      const before = this.bytes;
      this.socket.emit('snapshot', 'meeting', this.seq, (patch) => {
        this.#behind = false;
        this.seq = patch.to;
        this.snapshotBytes = this.bytes - before;
        this.#onWhole?.();
      });
    });
    this.socket.on('patch', (stream, patch) => {
      if (stream !== 'meeting') return;
      // What changes until then is in the answer that is on its way.
      if (this.#behind) return;
      if (patch.from !== this.seq) this.gaps += 1;
      this.seq = patch.to;
      this.onPatch?.(patch);
    });
  }

  /** Resolves, once it has everything there is to see, to the moment when it had. */
  whole(): Promise<number> {
    return new Promise((resolve) => {
      this.#onWhole = () => resolve(performance.now());
    });
  }

  open(): Promise<number> {
    const whole = this.whole();
    this.socket.connect();
    return whole;
  }

  /** As a page that is loaded anew: it has nothing. */
  forget() {
    this.seq = null;
  }

  /** The line is gone without a goodbye; it tries again by itself. */
  cut() {
    this.socket.io.engine.close();
  }

  send<Type extends CommandType>(type: Type, payload: PayloadOf<Type>): Promise<CommandAnswer> {
    return this.socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('command', { id: randomUUID(), type, payload });
  }

  close() {
    this.socket.disconnect();
  }
}
