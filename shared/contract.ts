import { z } from 'zod';
import type { Refusal } from './kernel/decision.ts';
import { MeetingId } from './kernel/ids.ts';
import type { Patch } from './kernel/patch.ts';
import type { MediaAnswer, MediaNotice, MediaRequest, MediaRequestType } from './media-contract.ts';
import type { Place } from './places.ts';
import type { Statistics } from './statistics-contract.ts';
import type { Stream } from './streams.ts';

/** Raised when the two ends can no longer understand each other: an older page is told to reload. */
export const PROTOCOL_VERSION = 3;

/** No message is larger, in bytes. */
export const MESSAGE_MAX_BYTES = 64 * 1024;

/**
 * What a device is on its seat, or at the centre (design: "a seat has several devices"). A `test` is a page that
 * tries its line before it enters: it is in the media plane alone and counts as nobody's presence.
 */
export const DEVICES = ['main', 'display', 'companion', 'test'] as const;
export type Device = (typeof DEVICES)[number];

/** Sent once when the socket connects (`socket.handshake.auth`). The session itself is in a cookie. */
export const Hello = z.strictObject({
  protocol: z.int(),
  /** Which of the browser's sessions this is; it names the cookie. */
  handle: z.string().regex(/^[a-z0-9]{8,24}$/),
  meetingId: MeetingId,
  device: z.enum(DEVICES),
  /** This page, for as long as it is open: a new connection of it takes the place of the one that was cut. */
  page: z.uuid(),
});
export type Hello = z.input<typeof Hello>;

/** Why a socket was refused or closed by the server: the message of `connect_error`, or of `goodbye`. */
export const GOODBYES = [
  'protocol.outdated',
  'protocol.malformed',
  'session.unknown',
  'session.revoked',
  'meeting.unknown',
  'meeting.not_of_it',
  'origin.foreign',
  'server.stopping',
] as const;
export type Goodbye = (typeof GOODBYES)[number];

/** One command on the wire. The id is made by the sender and stays the same when it is sent again. */
export const CommandEnvelope = z.strictObject({
  id: z.uuid(),
  type: z.string().min(1).max(60),
  payload: z.unknown(),
});
export type CommandEnvelope = z.output<typeof CommandEnvelope>;

/** `seq` is the place in the journal of the stream that decided it (`streamOf`). */
export type CommandAnswer =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refusal: Refusal };

/** Passing, at most four times a second, whole each time, and only when it has changed. */
export interface Presence {
  /** Who can be heard now, and how loud (0-1), by place; a place that is not named is silent. */
  readonly levels: Readonly<Record<string, number>>;
  /** Who dominates the talk now, or nobody. */
  readonly speaking: Place | null;
  /** Lines that are not good, by place; a place that is not named is good, or absent. */
  readonly lines: Readonly<Record<string, 'weak' | 'down'>>;
}

/** The end of a meeting's journal, as far as a client was told: a later journal must contain it. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** A place in the order that a client has noted, of a head or of what it was told last; null if it has none yet. */
export const NotedPlace = z.union([z.null(), z.int().positive()]);

export interface HeadAnswer {
  readonly head: Head;
  /** The hash that stands now where the noted one stood; null if the journal ends before. */
  readonly atNoted: string | null;
}

/** Whether this device is the one of its place that sends camera and microphone. */
export interface MainDevice {
  /** `mine`: this one; `other`: another device of the place; `none`: nobody. */
  readonly holder: 'mine' | 'other' | 'none';
}

/** What a client may say. */
export interface ClientToServer {
  command: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void) => void;
  /**
   * Asks for what there is to see: on joining, after a cut, and when a patch is missing. Told up to where the device
   * has it, the server answers with what changed since, if it still knows that, else with everything (`from` null).
   */
  snapshot: (stream: Stream, held: number | null, answer: (patch: Patch) => void) => void;
  /** The server's clock, ms since the epoch. */
  clock: (answer: (now: number) => void) => void;
  /** The end of the journal now, and what stands at the place of a head noted before. */
  head: (stream: Stream, noted: number | null, answer: (answer: HeadAnswer) => void) => void;
  /** This device wants to be the main one of its place. */
  claim: (answer: (main: MainDevice) => void) => void;
  media: <Type extends MediaRequestType>(
    request: MediaRequest<Type>,
    answer: (answer: MediaAnswer<Type>) => void,
  ) => void;
  /** Whether to be told the statistics of the lines; those of now, or null if there are none or they are not for you. */
  statistics: (on: boolean, answer: (known: Statistics | null) => void) => void;
}

/** What the server may say. */
export interface ServerToClient {
  patch: (stream: Stream, patch: Patch) => void;
  presence: (presence: Presence) => void;
  main: (main: MainDevice) => void;
  /** What was taken at first is refused by the meeting it was for: a proposal that could not be brought up. */
  refused: (refusal: Refusal) => void;
  goodbye: (reason: Goodbye) => void;
  media: (notice: MediaNotice) => void;
  /** Every 2 s, to those who asked. */
  statistics: (statistics: Statistics) => void;
}
