import { z } from 'zod';
import type { MeetingId, PollId } from '../../kernel/ids.ts';

/** 32 random bytes, chosen by the voter's device: they make a ballot the only one of its kind. */
export const Nonce = z.string().regex(/^[0-9a-f]{64}$/);

/** RSA-3072: a blinded ballot and a signature are one number below the modulus, 384 bytes in base64url. */
export const KEY_BITS = 3072;
export const KEY_BYTES = KEY_BITS / 8;
export const KeySized = z.string().regex(/^[A-Za-z0-9_-]{512}$/);

/** The public key of a poll: SPKI in base64url. */
export const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{400,800}$/);

/** What a ballot is, apart from its voter: the signature over the rest says that a seat was given it. */
export interface SignedBallot<Content = unknown> {
  readonly nonce: string;
  readonly content: Content;
  readonly signature: string;
}

/** JSON with the keys of every object in order: the same content is always the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
};

/**
 * What is signed blindly. The content is in it, so that nobody, not even the server, can give a ballot another
 * content; the meeting and the poll are, so that it counts nowhere else.
 */
export const ballotMessage = ({
  meetingId,
  pollId,
  nonce,
  content,
}: {
  readonly meetingId: MeetingId;
  readonly pollId: PollId;
  readonly nonce: string;
  readonly content: unknown;
}): string => `giao-ban ballot 1\n${meetingId}\n${pollId}\n${nonce}\n${canonical(content)}`;

/** How a ballot is called where people read it: the beginning of its nonce. */
export const ballotCode = (nonce: string): string =>
  (nonce.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
