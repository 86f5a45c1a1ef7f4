import { errors } from 'mediasoup';
import {
  type MediaRefusal,
  type MediaRequest,
  MediaRequests,
  type MediaRequestType,
} from '../../shared/media-contract.ts';

/** The request in its own shape, or nothing; what comes in is not trusted. */
export const parseRequest = (raw: unknown): MediaRequest | null => {
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
  if (typeof type !== 'string' || !Object.hasOwn(MediaRequests, type)) return null;
  const parsed = MediaRequests[type as MediaRequestType].safeParse(raw);
  return parsed.success ? parsed.data : null;
};

/** mediasoup throws on parameters that it does not accept; everything else is a failure of ours. */
export const refusalOf = (error: unknown): MediaRefusal =>
  error instanceof TypeError || error instanceof errors.UnsupportedError
    ? 'media.unsupported'
    : 'media.failed';
