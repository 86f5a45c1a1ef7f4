import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '../../../shared/contract.ts';
import type { SeatId } from '../../../shared/kernel/ids.ts';
import type {
  Demand,
  MediaAnswer,
  MediaNotice,
  MediaRequest,
  MediaRequestType,
  MediasoupShape,
  Source,
} from '../../../shared/media-contract.ts';
import { type Line, openLine } from './line.ts';
import { CLOCK, PAYLOAD } from './packet.ts';

/** Everything an endpoint says and hears about media (shared/media-contract.ts), and nothing else: when the contract grows, this file follows. */

export type Consume = Extract<MediaNotice, { type: 'consume' }>;
export type { Demand, MediaNotice } from '../../../shared/media-contract.ts';

type Result<Type extends MediaRequestType> = Extract<MediaAnswer<Type>, { ok: true }>['result'];
type Fields<Type extends MediaRequestType> = Omit<MediaRequest<Type>, 'type'>;

/** The server said no to a request about media, e.g. because a worker is being replaced. */
export class Refused extends Error {}

const ANSWER_MS = 10_000;

export const askOver =
  (socket: Socket<ServerToClient, ClientToServer>) =>
  async <Type extends MediaRequestType>(type: Type, fields: Fields<Type>): Promise<Result<Type>> => {
    const request = { type, ...fields } as unknown as MediaRequest<Type>;
    // Socket.IO's types lose the tie between request and answer; the contract keeps it.
    const answer = (await socket
      .timeout(ANSWER_MS)
      .emitWithAck('media', request as never)) as unknown as MediaAnswer<Type>;
    if (!answer.ok) throw new Refused(`${type}: ${answer.refusal}`);
    return answer.result;
  };
export type Ask = ReturnType<typeof askOver>;

export interface Streams {
  /** Simulcast, from small to large. */
  readonly layers: readonly { readonly ssrc: number; readonly rtx: number }[];
  readonly voice: number;
}

/** The header extension in which a microphone says how loud it is (RFC 6464). */
export const LEVEL_EXTENSION = 1;

const FEEDBACK = [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'ccm', parameter: 'fir' }];

const cameraParameters = ({ layers }: Streams): MediasoupShape => ({
  mid: '0',
  codecs: [
    { mimeType: 'video/VP8', payloadType: PAYLOAD.vp8, clockRate: CLOCK.video, rtcpFeedback: FEEDBACK },
    {
      mimeType: 'video/rtx',
      payloadType: PAYLOAD.rtx,
      clockRate: CLOCK.video,
      parameters: { apt: PAYLOAD.vp8 },
    },
  ],
  // A single layer says nothing of temporal ones, as in the browser's client.
  encodings: layers.map(({ ssrc, rtx }) => ({
    ssrc,
    rtx: { ssrc: rtx },
    ...(layers.length > 1 ? { scalabilityMode: 'L1T3' } : {}),
  })),
  rtcp: { cname: 'load' },
});

const microphoneParameters = ({ voice }: Streams): MediasoupShape => ({
  mid: '1',
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: PAYLOAD.opus,
      clockRate: CLOCK.audio,
      channels: 2,
      parameters: { useinbandfec: 1, usedtx: 1 },
      rtcpFeedback: [],
    },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: LEVEL_EXTENSION }],
  encodings: [{ ssrc: voice, dtx: true }],
  rtcp: { cname: 'load' },
});

interface Capabilities {
  codecs: { mimeType: string; rtcpFeedback?: { type: string }[] }[];
  headerExtensions: { uri: string }[];
}

/** What this endpoint can take: losses are repaired, but it makes no estimate of the line, so none is asked of it. */
const capabilitiesOf = (router: MediasoupShape): MediasoupShape => {
  const { codecs } = router as unknown as Capabilities;
  const withoutEstimate = codecs.map((codec) => ({
    ...codec,
    rtcpFeedback: (codec.rtcpFeedback ?? []).filter(({ type }) => type === 'nack' || type === 'ccm'),
  }));
  return { codecs: withoutEstimate, headerExtensions: [] };
};

interface Opened {
  readonly line: Line;
  readonly transportId: string;
}

export interface Ends {
  readonly onPacket: (packet: Buffer) => void;
  readonly onBroken: () => void;
}

const openTransport = async (
  ask: Ask,
  direction: 'send' | 'receive',
  ends: Ends,
  address: string,
): Promise<Opened> => {
  const offer = await ask('transport.open', { direction });
  const line = openLine(offer, ends, address);
  const told = ask('transport.connect', { transportId: offer.id, dtlsParameters: line.dtlsParameters });
  try {
    await Promise.all([told, line.connected]);
  } catch (error) {
    line.close();
    throw error;
  }
  return { line, transportId: offer.id };
};

/** Opens the receiving line, then asks for what there is to see; the server answers with `consume` notices. */
export const openReceiving = async (ask: Ask, ends: Ends, address: string) => {
  const [{ rtpCapabilities }, { line }] = await Promise.all([
    ask('capabilities', {}),
    openTransport(ask, 'receive', ends, address),
  ]);
  return {
    line,
    /** `tiles`: the seats that are shown small, beside the stage. */
    async subscribe(tiles: readonly SeatId[]) {
      await ask('receive', { rtpCapabilities: capabilitiesOf(rtpCapabilities) });
      if (tiles.length > 0) await ask('watch', { tiles: [...tiles], preview: null });
    },
  };
};

/** Whether a layer (from 0, the smallest) is sent when that is demanded. */
export const isDemanded = (demand: Demand, layer: number): boolean =>
  demand === 'high' || (demand === 'low' && layer === 0);

/** Opens the sending line and announces camera and microphone; the id of each source's producer. */
export const openSending = async (ask: Ask, ends: Ends, address: string, streams: Streams) => {
  const { line, transportId } = await openTransport(ask, 'send', ends, address);
  const produce = (source: Source, rtpParameters: MediasoupShape) =>
    ask('produce', { transportId, source, rtpParameters });
  const [camera, microphone] = await Promise.all([
    produce('camera', cameraParameters(streams)),
    produce('microphone', microphoneParameters(streams)),
  ]);
  return { line, camera: camera.producerId, microphone: microphone.producerId };
};

/** The streams of a consumer: what is sent, and in which it is repaired. */
export const streamOf = ({ rtpParameters }: Consume) => {
  const { encodings } = rtpParameters as unknown as {
    encodings: { ssrc: number; rtx?: { ssrc: number } }[];
  };
  const [encoding] = encodings;
  return { ssrc: encoding?.ssrc ?? 0, rtx: encoding?.rtx?.ssrc ?? null };
};
