import type { Logger } from 'pino';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import type { RecordingId } from '../../shared/kernel/ids.ts';
import {
  currentRecording,
  type GapCause,
  type Recording,
  type Segment,
} from '../../shared/recording/events.ts';
import { openPages } from '../documents/draw-pages.ts';
import type { MediaRoom, StageListener, StageTap } from '../media/index.ts';
import type { LiveMeeting } from '../meeting/meeting.ts';
import type { Failure } from '../recorder/ffmpeg.ts';
import type { Recorder } from '../recorder/recorder.ts';
import type { Segment as WrittenSegment } from '../recorder/segment.ts';
import { PAGE_SIZE } from '../recorder/still.ts';
import { followPage } from './recorded-page.ts';

interface Surroundings {
  readonly media: Pick<MediaRoom, 'tap'>;
  readonly recorder: Recorder;
  /** Where the file of a document is, by its hash. */
  readonly documentPath: (sha256: string) => string;
  /** How long a recording is kept, ms. */
  readonly keepMs: number;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** The segment that is being written. */
interface Writing {
  readonly recordingId: RecordingId;
  readonly number: number;
  readonly written: WrittenSegment;
  readonly tap: StageTap;
  /** The pages that stand on the stage; none for sound alone. */
  readonly page: { readonly close: () => void } | null;
  /** Since when the media have not reached it, ms. */
  lostAt: number | null;
}

/** How often it is asked whether there is room on the disk, ms. */
const ROOM_EVERY_MS = 2000;
/** What could not be made one file (a full disk) is tried again, ms. */
const RETRY_MS = 60_000;
/** A segment that lives less than this died of something that kills the next one too, ms. */
const SHORT_LIFE_MS = 5000;
const MOST_SHORT_LIVES = 3;

const isOpen = ({ lengthMs }: Segment): boolean => lengthMs === null;

/**
 * What the meeting decided about its recording is done, and what really happened is told to the meeting: the one
 * way between the two. It is worked out from the state after each commit, so that a server that was killed goes on
 * where it was.
 */
export const followRecording = (
  meeting: LiveMeeting,
  { media, recorder, documentPath, keepMs, now, newId, log }: Surroundings,
): { readonly close: () => Promise<void> } => {
  let writing: Writing | null = null;
  let shortLives = 0;
  let closed = false;
  /** What was lost since the last segment; a recording that is on at the start was cut off by the server's end. */
  let lost: GapCause | null = currentRecording(meeting.state().recordings)?.phase === 'on' ? 'server' : null;
  const removed = new Set<RecordingId>();
  let tail: Promise<void> = Promise.resolve();

  const recordings = () => meeting.state().recordings;
  const nameOf = (recordingId: RecordingId) => ({ meetingId: meeting.id, recordingId });

  const tell = async <Type extends CommandType>(type: Type, payload: PayloadOf<Type>) => {
    const answer = await meeting.submit({ actor: { role: 'system' }, id: newId(), type, payload });
    if (!answer.ok) log.warn({ type, refusal: answer.refusal }, 'what was recorded could not be told');
  };

  const listenerFor = (written: WrittenSegment, own: () => Writing | null): StageListener => ({
    sound: written.timeline.sound,
    picture: written.timeline.picture,
    noPicture: () => written.timeline.noPicture(now()),
    lost() {
      const one = own();
      if (one) one.lostAt ??= now();
    },
    back() {
      const one = own();
      if (one) void tellLoss(one);
    },
  });

  const tellLoss = async (one: Writing) => {
    const { recordingId, lostAt: fromAt } = one;
    if (fromAt === null) return;
    one.lostAt = null;
    await tell('recording.tell_gap', { recordingId, fromAt, untilAt: now() });
  };

  /** A page that stands on the stage is the picture; what moved before begins anew after it. */
  const recordPage = ({ timeline }: WrittenSegment, tap: StageTap) =>
    followPage(meeting, {
      open: (sha256) => openPages({ path: documentPath(sha256), ...PAGE_SIZE }),
      pageOf: (rgba) => recorder.pageOf({ rgba, ...PAGE_SIZE }),
      now,
      log,
      show(page, at) {
        timeline.page(at, page);
        if (!page) tap.refresh();
      },
    });

  const letGo = ({ tap, page }: Writing) => {
    tap.close();
    page?.close();
  };

  const fail = async (recordingId: RecordingId, failure: Failure) => {
    if (recordings().get(recordingId)?.phase === 'stopped') return;
    log.error({ meeting: meeting.id, recordingId, failure }, 'the meeting is not recorded any more');
    await tell('recording.fail', { recordingId, failure });
  };

  const endSegment = async (
    { recordingId, number }: Pick<Writing, 'recordingId' | 'number'>,
    lengthMs: number,
  ) => tell('recording.end_segment', { recordingId, segment: number, lengthMs });

  /** It ended without having been asked to. */
  const broken = async (one: Writing, failure: Failure | null, said: string) => {
    if (writing !== one) return;
    writing = null;
    letGo(one);
    log.warn({ meeting: meeting.id, failure, said }, 'a segment of the recording was cut off');
    await tellLoss(one);
    await endSegment(one, await recorder.measure(nameOf(one.recordingId), one.number));
    shortLives = now() - one.written.beganAt < SHORT_LIFE_MS ? shortLives + 1 : 0;
    lost = 'writer';
    if (failure === 'disk_full' || shortLives >= MOST_SHORT_LIVES)
      await fail(one.recordingId, failure ?? 'failed');
  };

  const begin = async ({ id: recordingId, pictures, segments }: Recording) => {
    const number = segments.length + 1;
    const written = await recorder.begin(nameOf(recordingId), { number, pictures });
    if (typeof written === 'string') return fail(recordingId, written);
    const tap = media.tap(
      listenerFor(written, () => writing),
      { pictures },
    );
    const page = pictures ? recordPage(written, tap) : null;
    const one: Writing = { recordingId, number, written, tap, page, lostAt: null };
    writing = one;
    const { beganAt, pid } = written;
    log.info({ meeting: meeting.id, recordingId, segment: number, pid }, 'the meeting is recorded');
    await tell('recording.begin_segment', { recordingId, segment: number, beganAt, after: lost });
    lost = null;
    void written.ended.then(({ failure, said }) => soon(() => broken(one, failure, said)));
  };

  const end = async (one: Writing) => {
    writing = null;
    letGo(one);
    const { lengthMs } = await one.written.end();
    await tellLoss(one);
    await endSegment(one, lengthMs);
    shortLives = 0;
  };

  /** The segments become one file; what could not be done now is tried again. */
  const finish = async ({ id: recordingId, segments }: Recording) => {
    const parts = segments.flatMap(({ number, lengthMs }) => (lengthMs ? [{ number, lengthMs }] : []));
    if (parts.length === 0) return;
    const kept = await recorder.finish(nameOf(recordingId), parts);
    if (typeof kept !== 'string')
      return tell('recording.keep', { recordingId, ...kept, keepUntil: now() + keepMs });
    log.error({ meeting: meeting.id, recordingId, failure: kept }, 'a recording was not made one file yet');
    setTimeout(() => void soon(look), RETRY_MS).unref();
  };

  /** What is left to be done for one: a segment of a server that was killed, the one file, its end. */
  const settle = async (recording: Recording) => {
    const { id, phase, kept, expiry, segments } = recording;
    const left = segments.find(isOpen);
    if (left && writing?.recordingId !== id)
      await endSegment(
        { recordingId: id, number: left.number },
        await recorder.measure(nameOf(id), left.number),
      );
    else if (phase === 'stopped' && !kept && !left) await finish(recording);
    if (expiry !== 'expired' || removed.has(id)) return;
    removed.add(id);
    await recorder.remove(nameOf(id));
  };

  const look = async () => {
    if (writing && recordings().get(writing.recordingId)?.phase !== 'on') await end(writing);
    for (const recording of recordings().values()) await settle(recording);
    const current = currentRecording(recordings());
    if (current?.phase === 'on' && !writing && !closed && !current.segments.some(isOpen))
      await begin(current);
  };

  /** One after another: what is told to the meeting makes it look again. */
  const soon = (step: () => Promise<void>): Promise<void> => {
    tail = tail.then(step).catch((error: unknown) => log.error({ err: error }, 'a recording'));
    return tail;
  };

  const stopFollowing = meeting.onCommitted(() => void soon(look));
  const asking = setInterval(async () => {
    if (!writing || (await recorder.hasRoom())) return;
    void soon(async () => {
      const one = writing;
      if (!one) return;
      await end(one);
      await fail(one.recordingId, 'disk_full');
    });
  }, ROOM_EVERY_MS).unref();
  void soon(look);

  return {
    /** The server ends: what there is is kept, and the recording goes on with the next start. */
    async close() {
      closed = true;
      clearInterval(asking);
      await soon(async () => {
        if (writing) await end(writing);
      });
      stopFollowing();
    },
  };
};
