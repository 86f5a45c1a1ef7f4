import { z } from 'zod';
import type { Viewer } from './kernel/actor.ts';
import { SeatId } from './kernel/ids.ts';
import { type Place, placeOf } from './places.ts';

/**
 * Signalling of the media plane: one request, one answer, over the meeting's socket. Shapes named after mediasoup
 * (RTP capabilities and parameters, ICE and DTLS parameters) are passed through as mediasoup defines them; the
 * server hands them to mediasoup, which checks them itself.
 */
const Parameters = z.record(z.string(), z.unknown());
const TransportId = z.uuid();
const ProducerId = z.uuid();
const ConsumerId = z.uuid();

export const SOURCES = ['camera', 'microphone', 'screen', 'screen_sound'] as const;
export type Source = (typeof SOURCES)[number];

const SCREENS = ['screen', 'screen_sound'] as const satisfies readonly Source[];

/** What may ever be sent from a place; whether a screen may be sent now is the meeting's word. */
export const sourcesOf = (place: Place): readonly Source[] => (place === 'operator' ? SCREENS : SOURCES);

/** Whether this viewer has a camera and a microphone in the meeting. */
export const hasCamera = (viewer: Viewer): boolean => {
  const place = placeOf(viewer);
  return place !== null && sourcesOf(place).includes('camera');
};

/**
 * The announced order in which a line that cannot carry everything is relieved; each step contains those before it:
 * the wall goes, then the frames of the stage, its size, and at last its pictures.
 */
export const LINE_STEPS = ['full', 'no_wall', 'fewer_frames', 'smaller', 'sound_only'] as const;
export type LineStep = (typeof LINE_STEPS)[number];

/** The largest layer of something sent that anybody shows; a microphone knows only none and high. */
export type Demand = 'none' | 'low' | 'high';

export const MediaRequests = {
  /** What the router can carry; the first request of a device. */
  capabilities: z.strictObject({ type: z.literal('capabilities') }),
  /** A WebRTC transport, one for each direction. */
  'transport.open': z.strictObject({
    type: z.literal('transport.open'),
    direction: z.enum(['send', 'receive']),
  }),
  'transport.connect': z.strictObject({
    type: z.literal('transport.connect'),
    transportId: TransportId,
    dtlsParameters: Parameters,
  }),
  /** New ICE credentials after the network changed (RFC 8445, ICE restart). */
  'transport.restart': z.strictObject({ type: z.literal('transport.restart'), transportId: TransportId }),
  /** The main device of a place sends; a screen and its sound only while the meeting lets this place share. */
  produce: z.strictObject({
    type: z.literal('produce'),
    transportId: TransportId,
    source: z.enum(SOURCES),
    rtpParameters: Parameters,
  }),
  'producer.close': z.strictObject({ type: z.literal('producer.close'), producerId: ProducerId }),
  /** The person's own switch; it can close a microphone, never open one that the meeting keeps closed (F8). */
  'producer.switch': z.strictObject({
    type: z.literal('producer.switch'),
    producerId: ProducerId,
    on: z.boolean(),
  }),
  /** From here on the server sends what this device is to show. */
  receive: z.strictObject({ type: z.literal('receive'), rtpCapabilities: Parameters }),
  /**
   * Which seats this device shows besides the stage: small pictures for tiles, the large one for the preview. The
   * centre only; it replaces the wish before it.
   */
  watch: z.strictObject({
    type: z.literal('watch'),
    tiles: z.array(SeatId).max(200),
    preview: SeatId.nullable(),
  }),
  /** The client has set up its end of a consumer: let packets flow. */
  'consumer.ready': z.strictObject({ type: z.literal('consumer.ready'), consumerId: ConsumerId }),
  /** What this device's decoder makes of the stage, every 5 s; for the statistics only. */
  report: z.strictObject({
    type: z.literal('report'),
    framesPerSecond: z.number().min(0).max(240),
    /** Since the report before. */
    freezes: z.int().min(0),
    framesDropped: z.int().min(0),
  }),
  /** A device of kind `test` gets back what it sends, and nobody else does: the line test before entering. */
  loop: z.strictObject({ type: z.literal('loop'), on: z.boolean() }),
} as const;

export type MediaRequestType = keyof typeof MediaRequests;
export type MediaRequest<Type extends MediaRequestType = MediaRequestType> = {
  [Name in MediaRequestType]: z.output<(typeof MediaRequests)[Name]>;
}[Type];

/** Parameters in mediasoup's own shape; typed by mediasoup and mediasoup-client at either end. */
export type MediasoupShape = Record<string, unknown>;

export interface TransportOffer {
  readonly id: string;
  readonly iceParameters: MediasoupShape;
  readonly iceCandidates: MediasoupShape[];
  readonly dtlsParameters: MediasoupShape;
  readonly iceServers: readonly { urls: string[]; username?: string; credential?: string }[];
}

interface MediaResults {
  capabilities: { readonly rtpCapabilities: MediasoupShape };
  'transport.open': TransportOffer;
  'transport.connect': Record<string, never>;
  'transport.restart': { readonly iceParameters: MediasoupShape };
  produce: { readonly producerId: string };
  'producer.close': Record<string, never>;
  'producer.switch': Record<string, never>;
  receive: Record<string, never>;
  watch: Record<string, never>;
  'consumer.ready': Record<string, never>;
  report: Record<string, never>;
  loop: Record<string, never>;
}

export const MEDIA_REFUSALS = [
  'media.not_main',
  'media.not_allowed',
  'media.unknown',
  'media.unsupported',
  'media.unavailable',
  'media.failed',
] as const;
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

export type MediaAnswer<Type extends MediaRequestType = MediaRequestType> =
  | { readonly ok: true; readonly result: MediaResults[Type] }
  | { readonly ok: false; readonly refusal: MediaRefusal };

/** What the server tells a device unasked. */
export type MediaNotice =
  /** Set up the receiving end, then answer with `consumer.ready`. */
  | {
      readonly type: 'consume';
      readonly consumerId: string;
      readonly producerId: string;
      readonly place: Place;
      readonly source: Source;
      readonly kind: 'audio' | 'video';
      readonly rtpParameters: MediasoupShape;
    }
  | { readonly type: 'drop'; readonly consumerId: string }
  /** The sending end was switched off or on at the far side: show "camera off" instead of a frozen picture. */
  | { readonly type: 'switched'; readonly consumerId: string; readonly on: boolean }
  /** Told for each producer when it begins and when it changes: the sender stops what nobody needs. */
  | { readonly type: 'demand'; readonly producerId: string; readonly layer: Demand }
  /** How far the line of this device has been relieved. */
  | { readonly type: 'line'; readonly step: LineStep }
  /** The server closed what this device sent: another device is the main one now, or the sharing has ended. */
  | { readonly type: 'closed'; readonly producerId: string }
  /** The media server began anew (a worker was replaced): forget everything and start at `capabilities`. */
  | { readonly type: 'reset' };
