import type { Logger } from 'pino';
import type { Settings } from '../../config/environment.ts';
import type { PayloadOf } from '../../shared/commands.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import type { MeetingSummary } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingId, SeatId } from '../../shared/kernel/ids.ts';
import type { People } from '../auth/people.ts';
import type { SecretBallots } from '../secret-ballots/secret-ballots.ts';

/** What HTTP needs of the meetings: which there are, and to make one. */
export interface MeetingsPort {
  readonly list: () => readonly (MeetingSummary & { readonly seatIds: readonly SeatId[] })[];
  readonly prepare: (
    meeting: { readonly meetingId: MeetingId; readonly payload: PayloadOf<'meeting.prepare'> },
    actor: Viewer,
  ) => Promise<CommandAnswer>;
}

/** What HTTP needs of the anonymous polls. */
export type SecretBallotsPort = Pick<SecretBallots, 'handOut' | 'take' | 'counted'>;

/** Whether what the server stands on works. */
export interface Health {
  readonly database: boolean;
  readonly workers: boolean;
}

export interface HttpWorld {
  readonly people: People;
  readonly meetings: MeetingsPort;
  readonly secretBallots: SecretBallotsPort;
  readonly settings: Pick<
    Settings,
    'publicUrl' | 'publicUrlGiven' | 'host' | 'https' | 'certificate' | 'trustProxy'
  >;
  readonly health: () => Health | Promise<Health>;
  /** The folder of the built client. */
  readonly clientDir: string;
  readonly log: Logger;
}
