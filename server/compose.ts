import { randomBytes } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { mediaAddresses, type Settings } from '../config/environment.ts';
import { readMailTemplate } from '../config/mail/read.ts';
import { readPaperSettings } from '../config/papers/read.ts';
import { deadlinesOf, registerDeadlines } from '../shared/deadlines.ts';
import { createPeople, type People } from './auth/people.ts';
import { createDocumentStore } from './documents/store.ts';
import { followCarried } from './effects/carried.ts';
import { followDeadlines } from './effects/deadlines.ts';
import { followDocuments, followFiles, neededFiles } from './effects/documents.ts';
import { carryEarlierFigures, followEarlierFigures } from './effects/earlier-figures.ts';
import { followNext } from './effects/next.ts';
import { tellOfFiles } from './effects/paper-files.ts';
import { carryPollTemplates, followPollTemplates } from './effects/poll-templates.ts';
import { followRecords } from './effects/record.ts';
import { followRecording } from './effects/recording.ts';
import { followRegister } from './effects/register.ts';
import { followClosing } from './effects/seal.ts';
import { followSecretPolls } from './effects/secret-polls.ts';
import { followSeries } from './effects/series.ts';
import { followShownProposals } from './effects/shown-proposals.ts';
import { followStage } from './effects/stage-policy.ts';
import { followStatistics } from './effects/statistics.ts';
import { followResolutions } from './effects/tasks.ts';
import { carryYearTotals, followYearTotals } from './effects/year-totals.ts';
import { createHttp } from './http/create-http.ts';
import { ownOrigin } from './http/own-origin.ts';
import { findTls, type Tls } from './http/tls.ts';
import { createMailer } from './mail/mailer.ts';
import { followReminders } from './mail/reminders.ts';
import { createMediaPlane, type MediaPlane } from './media/index.ts';
import type { LiveWorld } from './meeting/live.ts';
import type { LiveMeeting } from './meeting/meeting.ts';
import {
  createMeetings,
  createRegisters,
  loadAll,
  type Meetings,
  type Registers,
} from './meeting/meetings.ts';
import { openOffice } from './meeting/office.ts';
import { meetingsPort, registersPort } from './meeting/port.ts';
import { createMetrics } from './metrics.ts';
import { minutesPaper } from './papers/minutes-paper.ts';
import { createPress } from './papers/press.ts';
import { wordingIn } from './papers/wording.ts';
import { createRecorder } from './recorder/recorder.ts';
import { createSearch } from './search/search.ts';
import { createSecretBallots } from './secret-ballots/secret-ballots.ts';
import { StartProblem } from './start-problems.ts';
import { createHistory } from './statistics/history.ts';
import { makeFolder } from './storage/folder.ts';
import { openPeopleDatabase } from './storage/people-database.ts';
import { openDatabase } from './storage/sqlite.ts';
import { createSqliteJournal } from './storage/sqlite-journal.ts';
import { openGateway } from './transport/gateway.ts';

/** A server that runs. */
export interface RunningServer {
  readonly people: People;
  readonly meetings: Meetings;
  readonly registers: Registers;
  /** Where pages are served now; its port is the one that was really taken. */
  readonly url: string;
  /** The fingerprint of the certificate, if the server made it itself: browsers warn, and people compare. */
  readonly ownCertificate: string | null;
  readonly close: () => Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const newId = () => randomBytes(9).toString('hex');

const listen = (http: HttpServer | HttpsServer, { host, port }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });

const mediaPlane = (settings: Settings, log: Logger): Promise<MediaPlane> => {
  const { workers, mediaPort, announcedIps, turn } = settings;
  return createMediaPlane({
    settings: { workers, mediaPort, announcedIps, turn, listenIps: mediaAddresses(settings) },
    log,
  });
};

const certificate = async (settings: Settings): Promise<Tls | null> => {
  const answer = await findTls(settings);
  if (!answer.ok) throw new StartProblem(answer.problems);
  return answer.tls;
};

const webServer = (tls: Tls | null, app: Express): HttpServer | HttpsServer =>
  tls ? createHttpsServer(tls, app) : createServer(app);

/** Puts the whole server together and starts it: the one place where things are made. */
export const startServer = async (
  settings: Settings,
  { clientDir, log }: { readonly clientDir: string; readonly log: Logger },
): Promise<RunningServer> => {
  makeFolder(settings.dataDir);
  const paperSettings = readPaperSettings(join(settings.dataDir, 'papers'));
  const metrics = createMetrics();
  const journal = metrics.timed(
    createSqliteJournal(openDatabase(join(settings.dataDir, 'journal.db'), { synchronous: 'FULL' })),
  );
  const history = createHistory({
    folder: join(settings.dataDir, 'statistics'),
    onDefect: (error) => log.warn({ err: error }, 'the statistics of the lines were not kept'),
  });
  const people = createPeople(openPeopleDatabase(settings.dataDir));
  const world: LiveWorld = {
    journal,
    now: Date.now,
    newId,
    wordingOf(meetingId, lineId) {
      const meeting = meetings.get(meetingId);
      return meeting ? wordingIn(paperSettings, meeting.state(), lineId) : null;
    },
    onDefect: (error, submission) =>
      log.error({ err: error, command: submission?.type, commandId: submission?.id }, 'a command failed'),
    onAnswered: metrics.answered,
  };
  let loaded = false;
  const documents = createDocumentStore({
    folder: join(settings.dataDir, 'documents'),
    needed: () => (loaded ? neededFiles(meetings.all(), registers.all(), office.state()) : null),
  });
  const sweep = () =>
    documents
      .sweep()
      .catch((error: unknown) => log.error({ err: error }, 'files of removed documents were not removed'));
  const media = await mediaPlane(settings, log);
  const recorder = createRecorder({ folder: join(settings.dataDir, 'recordings') });
  if (!recorder.isEquipped())
    log.warn('there is no ffmpeg, so meetings cannot be recorded: apt-get install ffmpeg');
  const recorded: ReturnType<typeof followRecording>[] = [];
  const opened: LiveMeeting[] = [];
  const series = { all: () => opened, newId, lineage: people.lineage };
  // Meetings are loaded with it, and it looks them up only when somebody asks.
  const secretBallots = createSecretBallots(settings.dataDir, { get: (id) => meetings.get(id) });
  let reminding: ReturnType<typeof followReminders> | null = null;
  const lookAtReminders = () => reminding?.look();
  const loading = Promise.withResolvers<void>();
  const papers = {
    people,
    settings: paperSettings,
    // Opened below; it is asked when everything is loaded.
    office: () => office.state(),
    now: Date.now,
  };
  const registers = createRegisters(world, (register) => {
    followFiles(register, () => void sweep());
    register.onCommitted(lookAtReminders);
    followDeadlines(register, { ...world, deadlines: registerDeadlines });
    followRegister(register, meetings, {
      loaded: loading.promise,
      // Whoever asked is in a meeting, so the gateway is open by then.
      onRefused: (...told) => gateway.tellRefused(...told),
      onDefect: (error) => log.error({ err: error, register: register.id }, 'a meeting was not told'),
    });
    followRecords(register, meetings, {
      ...papers,
      toOffice: (submission) => office.submit(submission),
      loaded: loading.promise,
    });
  });
  const meetings = createMeetings(world, (meeting) => {
    opened.push(meeting);
    followStage(meeting, media.room(meeting.id));
    followStatistics(meeting, media.room(meeting.id), history);
    recorded.push(
      followRecording(meeting, {
        media: media.room(meeting.id),
        recorder,
        documentPath: (sha256) => join(documents.folder, sha256),
        keepMs: settings.recordingKeepDays * DAY_MS,
        now: world.now,
        newId,
        log,
      }),
    );
    followDeadlines(meeting, { ...world, deadlines: deadlinesOf });
    followYearTotals(meeting, series);
    followEarlierFigures(meeting, series);
    followPollTemplates(meeting, series);
    followDocuments(meeting, () => void sweep());
    followClosing(meeting);
    followSecretPolls(meeting, secretBallots, {
      onDefect: (error) => log.error({ err: error }, 'an anonymous poll'),
    });
    followSeries(meeting, registers);
    meeting.onCommitted(lookAtReminders);
    followNext(meeting, { meetings, registers, loaded: loading.promise });
    followCarried(meeting, registers);
    followShownProposals(meeting, registers);
    followResolutions(meeting, registers);
  });
  await loadAll(journal, { meetings, registers });
  const office = await openOffice(world);
  await tellOfFiles(office, paperSettings, newId);
  loading.resolve();
  for (const meeting of opened) {
    carryYearTotals(meeting, series);
    carryEarlierFigures(meeting, series);
  }
  carryPollTemplates(series);
  loaded = true;
  await sweep();
  const search = createSearch({
    meetings: meetings.all,
    registers: registers.all,
    office,
    minutes: ({ id, state }, register) =>
      minutesPaper(papers, { id, state: state(), register: register.state() }),
  });
  search.follow();

  const app = createHttp({
    now: Date.now,
    people,
    meetings: meetingsPort(meetings, newId),
    registers: registersPort(meetings, registers),
    office: { state: office.state, submit: office.submit, newId },
    search,
    documents,
    papers: { settings: paperSettings, press: createPress(), now: Date.now },
    secretBallots,
    recordings: {
      fileOf: recorder.wholeFile,
      async noteDownload(meetingId, recordingId, actor) {
        const meeting = await meetings.open(meetingId);
        return meeting.submit({ actor, id: newId(), type: 'recording.download', payload: { recordingId } });
      },
    },
    settings,
    health: async () => ({
      database: (await journal.healthy()) && people.healthy(),
      workers: media.healthy(),
    }),
    history,
    metrics: metrics.reader({
      media: media.figures,
      connections: () => gateway.connections(),
      waitingCommands: () => meetings.all().reduce((sum, meeting) => sum + meeting.waiting(), 0),
    }),
    clientDir,
    log,
  });
  const tls = await certificate(settings);
  const http = webServer(tls, app);
  const gateway = openGateway({
    http,
    meetings,
    registers,
    office,
    sessions: people.sessionOf,
    media,
    isOwnOrigin: ownOrigin(settings),
    newId,
  });
  people.onRevoked(gateway.dismissSession);
  await listen(http, settings);

  const { port } = http.address() as AddressInfo;
  const url = new URL(settings.publicUrl);
  if (!settings.publicUrlGiven) url.port = String(port);
  reminding = settings.mail
    ? followReminders({
        people,
        meetings,
        registers,
        numbers: () => office.state().numbers,
        mailer: createMailer(settings.mail),
        template: readMailTemplate(settings.mail.language),
        url: url.origin,
        now: Date.now,
        onFailure: (error) => log.warn({ err: error }, 'the mail server took no reminder; it is asked again'),
      })
    : null;
  return {
    people,
    meetings,
    registers,
    url: url.origin,
    ownCertificate: tls?.selfSigned ? tls.fingerprint : null,
    async close() {
      reminding?.stop();
      await gateway.close();
      await Promise.all(recorded.map((one) => one.close()));
      await media.close();
      await history.close();
      people.close();
      await journal.close();
    },
  };
};
