import type {
  MediaAnswer,
  MediaNotice,
  MediaRequest,
  MediaRequestType,
} from '../../shared/media-contract.ts';
import { ANSWER_TIMEOUT_MS, type MeetingSocket } from './socket.ts';

/** What the media plane needs of the socket, and no more. */
export interface Signalling {
  readonly request: <Type extends MediaRequestType>(
    request: MediaRequest<Type>,
  ) => Promise<MediaAnswer<Type>>;
  /** Calls the listener for each notice; returns how to stop. */
  readonly onNotice: (listener: (notice: MediaNotice) => void) => () => void;
  /** Calls the listener each time the socket is live, now included; returns how to stop. */
  readonly onUp: (listener: () => void) => () => void;
}

export const createSignalling = (socket: MeetingSocket): Signalling => ({
  async request(request) {
    try {
      return await (socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('media', request) as Promise<never>);
    } catch {
      return { ok: false, refusal: 'media.unavailable' };
    }
  },
  onNotice(listener) {
    socket.on('media', listener);
    return () => socket.off('media', listener);
  },
  onUp(listener) {
    socket.on('connect', listener);
    if (socket.connected) listener();
    return () => socket.off('connect', listener);
  },
});
