import type { Database } from '../storage/sqlite.ts';
import type { Random } from './secrets.ts';
import type { Tries } from './tries.ts';

/** What every use of the people's database works with. */
export interface PeopleContext {
  readonly database: Database;
  /** ms since the epoch. */
  readonly clock: () => number;
  readonly random: Random;
  readonly tries: Tries;
  /** Tells those who hold sockets that these sessions have ended. Called after the commit. */
  readonly tellRevoked: (sessionIds: readonly string[]) => void;
}

/** From where a request comes. */
export interface Origin {
  readonly ip: string;
  readonly userAgent: string;
}
