import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type CommandAnswer,
  type Goodbye,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '../../../shared/contract.ts';
import { applyPatch, type Patch, type Replica } from '../../../shared/kernel/patch.ts';
import type { Stream } from '../../../shared/streams.ts';
import type { SignedIn } from '../../support/participant.ts';
import type { Dice } from './dice.ts';

/** Of all messages, either way, while a line is bad. */
const DROPPED = 0.2;
const ASK_AGAIN_MS = 250;

/** What the devices here hold of what the server tells. */
export const FOLLOWED = ['meeting', 'register'] as const;
export type Followed = (typeof FOLLOWED)[number];
const isFollowed = (stream: Stream): stream is Followed => (FOLLOWED as readonly Stream[]).includes(stream);

export interface Wish {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
}

interface Place {
  readonly url: string;
  readonly session: SignedIn;
  readonly meetingId: string;
}

/**
 * One device on a bad line: a fifth of all messages is lost without a sound, either way: commands, answers, patches,
 * snapshots. That is worse than a network under TCP, which loses nothing in the middle of a connection: whatever
 * holds here holds there. Beside that the line can be cut, and the page reloaded.
 */
export class Line {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly skewMs: number;
  /** What it shows of the meeting, and of the register of its series. */
  readonly replicas: Record<Followed, Replica | null> = { meeting: null, register: null };
  bad = true;
  /** What this device takes for the server's time, minus its own clock. */
  offsetMs: number | null = null;
  /** How long it took to learn that: it cannot be known better than to half of this. */
  roundTripMs = 0;
  /** Said by the server, which has no reason to. */
  goodbye: Goodbye | null = null;
  readonly #dice: Dice;
  readonly #asking: NodeJS.Timeout;
  readonly #whole = new Set<Followed>();

  constructor({ url, session, meetingId }: Place, dice: Dice, skewMs: number) {
    this.#dice = dice;
    this.skewMs = skewMs;
    this.socket = io(url, {
      auth: {
        protocol: PROTOCOL_VERSION,
        handle: session.handle,
        meetingId,
        device: 'main',
        page: randomUUID(),
      },
      extraHeaders: { cookie: session.cookie, origin: url },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 150,
      timeout: 2000,
    });
    this.socket.on('connect', () => {
      this.#whole.clear();
      this.#ask();
    });
    this.socket.on('patch', (stream, patch) => {
      if (isFollowed(stream) && !this.#loses()) this.#take(stream, patch);
    });
    this.socket.on('goodbye', (reason) => (this.goodbye = reason));
    this.#asking = setInterval(() => {
      if (this.socket.connected && this.#whole.size < FOLLOWED.length) this.#ask();
    }, ASK_AGAIN_MS);
  }

  #loses(): boolean {
    return this.bad && this.#dice.says(DROPPED);
  }

  #take(stream: Followed, patch: Patch) {
    const next = applyPatch(this.replicas[stream], patch);
    if (next === 'gap') {
      this.#whole.delete(stream);
      this.#ask();
      return;
    }
    this.replicas[stream] = next;
  }

  #ask() {
    for (const stream of FOLLOWED)
      if (!this.#whole.has(stream) && !this.#loses())
        this.socket.emit('snapshot', stream, this.replicas[stream]?.seq ?? null, (patch) => {
          // An answer that comes late must not take back what was told since.
          if (this.#loses() || patch.to < (this.replicas[stream]?.seq ?? 0)) return;
          this.#whole.add(stream);
          this.#take(stream, patch);
        });
    const askedAt = this.#now();
    if (!this.#loses())
      this.socket.emit('clock', (now) => {
        const answeredAt = this.#now();
        this.offsetMs = now - (askedAt + answeredAt) / 2;
        this.roundTripMs = answeredAt - askedAt;
      });
  }

  /** The clock on the wall of this place: wrong. */
  #now(): number {
    return Date.now() + this.skewMs;
  }

  /** What this device shows as the time. */
  shownTime(): number {
    return this.#now() + (this.offsetMs ?? 0);
  }

  /** Sends it once; the answer comes, or it does not. */
  send({ id, type, payload }: Wish, answered: (answer: CommandAnswer) => void) {
    if (!this.socket.connected || this.#loses()) return;
    this.socket.emit('command', { id, type, payload }, (answer) => {
      if (!this.#loses()) answered(answer);
    });
  }

  /** Pulled out of the wall. */
  cut() {
    this.socket.io.engine?.close();
  }

  close() {
    clearInterval(this.#asking);
    this.socket.disconnect();
  }
}
