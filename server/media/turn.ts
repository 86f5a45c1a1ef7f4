import { createHmac } from 'node:crypto';
import type { TransportOffer } from '../../shared/media-contract.ts';
import type { TurnSettings } from './settings.ts';

/** A credential outlives the longest meeting and the reconnections in it. */
const LIFETIME_S = 12 * 3600;

/**
 * ICE servers with a credential that ends by itself: the user name is the time of its end and whose it is, the
 * password a keyed hash of that (the "TURN REST" convention, which coturn checks without asking us).
 */
export const iceServers = (
  turn: TurnSettings | null,
  connectionId: string,
  nowMs: number,
): TransportOffer['iceServers'] => {
  if (!turn) return [];
  const username = `${Math.floor(nowMs / 1000) + LIFETIME_S}:${connectionId}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return [{ urls: [...turn.urls], username, credential }];
};
