import { Device, detectDevice } from 'mediasoup-client';
import type { BuiltinHandlerName, RtpCapabilities } from 'mediasoup-client/types';
import type { MediasoupShape } from '../../shared/media-contract.ts';

/** This browser has no WebRTC that we could use; trying again changes nothing. */
export class Unsupported extends Error {
  constructor() {
    super('this browser has no WebRTC');
    this.name = 'Unsupported';
  }
}

/** Engines by their mark in the user agent; Chromium's is looked for first, because it also bears Safari's. */
const ENGINES: readonly (readonly [RegExp, BuiltinHandlerName])[] = [
  [/Chrom(e|ium)\/\d/, 'Chrome111'],
  [/Firefox\/\d/, 'Firefox120'],
  [/AppleWebKit\/\d/, 'Safari12'],
];

/** A browser that mediasoup does not know by name is still one of three engines. */
export const engineOf = (userAgent: string): BuiltinHandlerName | undefined =>
  ENGINES.find(([mark]) => mark.test(userAgent))?.[1];

/** This browser's side of mediasoup, knowing what the router can carry. */
export const loadDevice = async (routerRtpCapabilities: MediasoupShape): Promise<Device> => {
  const handlerName = detectDevice() ?? engineOf(navigator.userAgent);
  if (!handlerName || !('RTCPeerConnection' in globalThis)) throw new Unsupported();
  const device = new Device({ handlerName });
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as unknown as RtpCapabilities });
  return device;
};
