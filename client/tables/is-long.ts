import { MESSAGE_MAX_BYTES } from '../../shared/contract.ts';

/** A part of the message is not rows. */
const ROWS_MAX_BYTES = MESSAGE_MAX_BYTES - 2048;

/** Whether rows are too much for one message. */
export const isLong = (rows: unknown): boolean =>
  new TextEncoder().encode(JSON.stringify(rows)).length > ROWS_MAX_BYTES;
