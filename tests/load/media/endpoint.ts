import { setTimeout as pause } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '../../../shared/contract.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type { Line } from './line.ts';
import { isRtcp } from './packet.ts';
import { Receiver } from './receiver.ts';
import { type Film, SYNTHETIC_FILM, SYNTHETIC_VOICE, type Voice } from './reel.ts';
import { readControls } from './rtcp.ts';
import { Camera, Microphone, newStreams } from './sender.ts';
import {
  askOver,
  type Demand,
  isDemanded,
  type MediaNotice,
  openReceiving,
  openSending,
} from './signalling.ts';

interface Wishes {
  readonly sends: boolean;
  /** Seats that are shown small beside the stage; for those who run the meeting. */
  readonly tiles?: readonly SeatId[];
  /** Sends all that it has, whether anybody needs it or not. */
  readonly unasked?: boolean;
  /** The address of this end. */
  readonly address?: string;
  readonly film?: Film;
  readonly voice?: Voice;
}

/** A page tries again after this, ms. */
const AGAIN_MS = 250;

/**
 * The media of a device: a line to send and a line to receive. Like a page it begins anew by itself when the socket
 * is back, when the server says so, and when a line broke.
 */
export class Endpoint {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly receiver = new Receiver();
  readonly #wishes: Wishes;
  readonly #address: string;
  readonly #ask: ReturnType<typeof askOver>;
  #sendLine: Line | null = null;
  #receiveLine: Line | null = null;
  camera: Camera | null = null;
  microphone: Microphone | null = null;
  /** Whether somebody speaks into the microphone; when nobody does, next to nothing is sent. */
  speaking = true;
  /** Counts beginnings: what an older one still does is of no use. */
  #session = 0;
  /** What the server needs of each producer, as far as it has said so. */
  readonly #demands = new Map<string, Demand>();
  #producers: { readonly camera: string; readonly microphone: string } | null = null;
  /** `performance.now()`; null until it happened in this session. */
  subscribedAt: number | null = null;
  connectedAt: number | null = null;
  /** Beginnings that failed, e.g. while a worker was being replaced. */
  failures = 0;
  lastFailure: unknown;
  #closed = false;

  /** Over the socket of a device in the meeting, which is another's to open. */
  constructor(socket: Socket<ServerToClient, ClientToServer>, wishes: Wishes) {
    this.#socket = socket;
    this.#wishes = wishes;
    this.#address = wishes.address ?? '127.0.0.1';
    this.#ask = askOver(socket);
    socket.on('connect', () => void this.#begin());
    socket.on('disconnect', () => this.#end());
    socket.on('media', (notice) => void this.#take(notice));
  }

  /** How often it began. */
  beginnings(): number {
    return this.#session;
  }

  /** Both lines are there, as far as it has use for them. */
  isConnected(): boolean {
    return this.connectedAt !== null;
  }

  tick(now: number) {
    const { camera, microphone } = this;
    if (this.#sendLine && camera && microphone) {
      const line = this.#sendLine;
      microphone.speaking = this.speaking;
      camera.tick(now, line.send);
      microphone.tick(now, line.send);
    }
    if (this.#receiveLine) this.receiver.tick(now, this.#receiveLine.send);
  }

  close() {
    this.#closed = true;
    this.#end();
    this.#socket.disconnect();
  }

  async #begin() {
    this.#end();
    const session = this.#session;
    const isOver = () => session !== this.#session || this.#closed;
    try {
      // As a page does: it looks first, and then it sends.
      await this.#beginReceiving(isOver);
      if (this.#wishes.sends && !isOver()) await this.#beginSending(isOver);
      if (!isOver()) this.connectedAt = performance.now();
    } catch (error) {
      if (isOver()) return;
      this.failures += 1;
      this.lastFailure = error;
      await pause(AGAIN_MS);
      if (!isOver() && this.#socket.connected) await this.#begin();
    }
  }

  #end() {
    this.#session += 1;
    this.#sendLine?.close();
    this.#receiveLine?.close();
    this.#sendLine = null;
    this.#receiveLine = null;
    this.camera = null;
    this.microphone = null;
    this.#producers = null;
    this.#demands.clear();
    this.connectedAt = null;
    this.subscribedAt = null;
    this.receiver.clear();
  }

  async #beginReceiving(isOver: () => boolean) {
    const ends = {
      onPacket: (packet: Buffer) => this.receiver.take(packet),
      onBroken: () => void (!isOver() && this.#begin()),
    };
    const { line, subscribe } = await openReceiving(this.#ask, ends, this.#address);
    if (isOver()) return line.close();
    this.#receiveLine = line;
    this.subscribedAt = performance.now();
    await subscribe(this.#wishes.tiles ?? []);
  }

  async #beginSending(isOver: () => boolean) {
    const { film = SYNTHETIC_FILM, voice = SYNTHETIC_VOICE } = this.#wishes;
    const streams = newStreams(film.length);
    const now = performance.now();
    const camera = new Camera(streams, film, now);
    const ends = {
      onPacket: (packet: Buffer) => {
        if (!isRtcp(packet) || !this.#sendLine) return;
        for (const control of readControls(packet)) camera.take(control, this.#sendLine.send);
      },
      onBroken: () => void (!isOver() && this.#begin()),
    };
    const { line, ...producers } = await openSending(this.#ask, ends, this.#address, streams);
    if (isOver()) return line.close();
    this.#sendLine = line;
    this.camera = camera;
    this.microphone = new Microphone(streams, voice, now);
    this.#producers = producers;
    this.#followDemand();
  }

  #followDemand() {
    if (!this.#producers || this.#wishes.unasked) return;
    const camera = this.#demands.get(this.#producers.camera) ?? 'high';
    this.camera?.sendOnly((layer) => isDemanded(camera, layer));
    const microphone = this.#demands.get(this.#producers.microphone) ?? 'high';
    if (this.microphone) this.microphone.on = microphone !== 'none';
  }

  async #take(notice: MediaNotice) {
    switch (notice.type) {
      case 'consume': {
        this.receiver.add(notice);
        // Its transport may be gone before the answer: then all begins anew anyway.
        await this.#ask('consumer.ready', { consumerId: notice.consumerId }).catch((error: unknown) => {
          this.lastFailure = error;
        });
        return;
      }
      case 'drop':
        return this.receiver.drop(notice.consumerId);
      case 'demand':
        this.#demands.set(notice.producerId, notice.layer);
        return this.#followDemand();
      case 'reset':
        return this.#begin();
    }
  }
}
