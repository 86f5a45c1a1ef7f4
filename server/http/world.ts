import type { Logger } from 'pino';
import type { Settings } from '../../config/environment.ts';
import type { PaperSettings } from '../../config/papers/read.ts';
import type { PayloadOf } from '../../shared/commands.ts';
import type { CommandAnswer } from '../../shared/contract.ts';
import type { MeetingSummary, SourceRow } from '../../shared/http-contract.ts';
import type { Viewer } from '../../shared/kernel/actor.ts';
import type { MeetingId, RecordingId, SeriesId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import type { OfficeState } from '../../shared/office.ts';
import type { People } from '../auth/people.ts';
import type { DocumentStore } from '../documents/store.ts';
import type { Submission } from '../meeting/live.ts';
import type { LiveOffice } from '../meeting/office.ts';
import type { LiveRegister } from '../meeting/register.ts';
import type { Press } from '../papers/press.ts';
import type { Search } from '../search/search.ts';
import type { SecretBallots } from '../secret-ballots/secret-ballots.ts';
import type { History } from '../statistics/history.ts';

/** What HTTP needs of the meetings: which there are, to make one, and their documents. */
export interface MeetingsPort {
  readonly list: () => readonly MeetingSummary[];
  readonly prepare: (
    meeting: { readonly meetingId: MeetingId; readonly payload: PayloadOf<'meeting.prepare'> },
    actor: Viewer,
  ) => Promise<CommandAnswer>;
  /** The agenda of a meeting, to be taken into another; null when there is no such meeting. */
  readonly agenda: (meetingId: string) => readonly SourceRow[] | null;
  readonly submit: (meetingId: MeetingId, submission: Submission) => Promise<CommandAnswer>;
  readonly state: (meetingId: MeetingId) => MeetingState | undefined;
  /** The server attaches a file that it has received (U1). */
  readonly attach: (meetingId: MeetingId, payload: PayloadOf<'document.attach'>) => Promise<CommandAnswer>;
}

type RegisterPort = Pick<LiveRegister, 'id' | 'state' | 'submit'>;

/** What HTTP needs of the registers: those of the series, to look into and to tell of files. */
export interface RegistersPort {
  readonly all: () => readonly RegisterPort[];
  readonly open: (seriesId: SeriesId) => Promise<RegisterPort>;
  readonly of: (meetingId: MeetingId) => Promise<RegisterPort | null>;
}

/** What HTTP needs of the office: to look into its book, and to tell of templates. */
export interface OfficePort extends Pick<LiveOffice, 'submit'> {
  readonly state: () => OfficeState;
  readonly newId: () => string;
}

/** What making official papers needs. */
export interface PapersPort {
  readonly settings: PaperSettings;
  readonly press: Press;
  /** Server clock, ms. */
  readonly now: () => number;
}

/** What HTTP needs of recordings: where one is, and to write down who took it (RC9). */
export interface RecordingsPort {
  readonly fileOf: (name: { readonly meetingId: MeetingId; readonly recordingId: RecordingId }) => string;
  readonly noteDownload: (
    meetingId: MeetingId,
    recordingId: RecordingId,
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
  /** Server clock, ms. */
  readonly now: () => number;
  readonly people: People;
  readonly meetings: MeetingsPort;
  readonly registers: RegistersPort;
  /** Who issues the papers, and the numbers that were given. */
  readonly office: OfficePort;
  readonly search: Search;
  readonly documents: DocumentStore;
  readonly papers: PapersPort;
  readonly secretBallots: SecretBallotsPort;
  readonly recordings: RecordingsPort;
  readonly settings: Pick<
    Settings,
    | 'publicUrl'
    | 'publicUrlGiven'
    | 'host'
    | 'https'
    | 'certificate'
    | 'trustProxy'
    | 'documentMaxBytes'
    | 'metricsToken'
  >;
  /** How the lines of each meeting were. */
  readonly history: Pick<History, 'read'>;
  /** What Prometheus reads. */
  readonly metrics: { readonly contentType: string; readonly text: () => Promise<string> };
  readonly health: () => Health | Promise<Health>;
  /** The folder of the built client. */
  readonly clientDir: string;
  readonly log: Logger;
}
