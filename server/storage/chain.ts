import { createHash } from 'node:crypto';
import type { StreamId } from '../../shared/kernel/ids.ts';
import type { Decided } from './journal.ts';

/** What stands before the first record of a stream. */
export const CHAIN_START = '0'.repeat(64);

/** The text of a decision as it is kept and hashed. */
export const bodyOf = ({ commandId, actor, at, events }: Decided): string =>
  JSON.stringify({ commandId, actor, at, events });

export interface Link {
  readonly seq: number;
  readonly previous: string;
  readonly body: string;
  readonly hash: string;
}

/** SHA-256 over the hash before, the place and the text. */
export const hashOf = (previous: string, streamId: StreamId, seq: number, body: string): string =>
  createHash('sha256').update(`${previous}\n${streamId}\n${seq}\n${body}`).digest('hex');

/** The links that follow a head. */
export const chain = (
  streamId: StreamId,
  head: { readonly seq: number; readonly hash: string },
  decided: readonly Decided[],
): Link[] => {
  let { seq, hash } = head;
  return decided.map((each) => {
    const previous = hash;
    const body = bodyOf(each);
    seq += 1;
    hash = hashOf(previous, streamId, seq, body);
    return { seq, previous, body, hash };
  });
};
