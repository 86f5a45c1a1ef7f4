/**
 * Simulcast: a camera is sent in up to three sizes at once and the server forwards to each receiver the one that it
 * shows. Sizes go from small to large; `L1T3` lets the server thin out the frames for small pictures.
 */
export interface CameraEncoding extends RTCRtpEncodingParameters {
  scalabilityMode?: string;
}

const SMALL = { maxBitrate: 150_000, scalabilityMode: 'L1T3' };
const MIDDLE = { maxBitrate: 500_000, scalabilityMode: 'L1T3' };
const LARGE = { maxBitrate: 1_500_000, scalabilityMode: 'L1T3' };

/** A layer smaller than 180 lines is no use to anybody, so a small picture has fewer of them. */
const LINES_FOR_THREE = 600;
const LINES_FOR_TWO = 330;

/** The layers for a picture of so many lines. */
export const cameraEncodings = (lines: number): CameraEncoding[] => {
  if (lines >= LINES_FOR_THREE)
    return [
      { ...SMALL, scaleResolutionDownBy: 4 },
      { ...MIDDLE, scaleResolutionDownBy: 2 },
      { ...LARGE, scaleResolutionDownBy: 1 },
    ];
  if (lines >= LINES_FOR_TWO)
    return [
      { ...SMALL, scaleResolutionDownBy: 2 },
      { ...MIDDLE, scaleResolutionDownBy: 1 },
    ];
  // Alone and with temporal layers, mediasoup would take VP8 for SVC, and its SVC consumer lets the key frame pass
  // by that it asked for: the stage would stay still for one to three seconds (measured).
  return [{ maxBitrate: SMALL.maxBitrate }];
};

/** One voice: mono, losses hidden, silence nearly free. */
export const MICROPHONE_CODEC = {
  opusStereo: false,
  opusFec: true,
  opusDtx: true,
  opusMaxAverageBitrate: 40_000,
} as const;

/** A screen is read: sharp rather than smooth, and one size, for everybody needs the large one. */
export const SCREEN_ENCODINGS: readonly RTCRtpEncodingParameters[] = [
  { maxBitrate: 2_500_000, maxFramerate: 15 },
];

/** What a screen plays may be music. */
export const SCREEN_SOUND_CODEC = {
  opusStereo: true,
  opusFec: true,
  opusDtx: false,
  opusMaxAverageBitrate: 96_000,
} as const;
