import type { RouterRtpCodecCapability } from 'mediasoup/types';

/**
 * What the SFU carries. One codec of each kind, so that everybody can decode everybody and nothing is transcoded.
 *
 * - **Opus** with in-band FEC, which hides single losses of a provincial line, and DTX, which makes a silent room
 *   cost almost nothing. Mono: one microphone array speaks for a room.
 * - **VP8**: every browser sends it in simulcast and decodes it without hardware. H.264 differs by profile from
 *   browser to browser, VP9 and AV1 cost an old endpoint twice the processor time.
 */
export const MEDIA_CODECS: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  {
    kind: 'video',
    mimeType: 'video/VP8',
    clockRate: 90_000,
    // Where the sender's bandwidth estimate begins, kb/s; without it a picture stays coarse for seconds.
    parameters: { 'x-google-start-bitrate': 600 },
  },
];
