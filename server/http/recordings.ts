import { type Request, type Response, Router } from 'express';
import { MeetingId, RecordingId } from '../../shared/kernel/ids.ts';
import type { MeetingState } from '../../shared/meeting.ts';
import { chaptersOf, missingIn } from '../../shared/recording/chapters.ts';
import type { Recording } from '../../shared/recording/events.ts';
import { mayReplay } from '../../shared/recording/roles.ts';
import type { Playback } from '../../shared/recording-contract.ts';
import { no, type Outcome, yes } from '../auth/outcome.ts';
import type { Session } from '../auth/session.ts';
import { answering, part, refuse } from './answer.ts';
import { signedIn } from './asker.ts';
import { sendBytes } from './send-file.ts';
import type { HttpWorld } from './world.ts';

interface Found {
  readonly meetingId: MeetingId;
  readonly state: MeetingState;
  readonly recording: Recording;
}

/** RC8: the recording of the address, if the asker may watch it and there is one to watch; else why not (RC10). */
export const recordingOf = (
  { meetings }: Pick<HttpWorld, 'meetings'>,
  { actor }: Pick<Session, 'actor'>,
  request: Request,
): Outcome<Found> => {
  const meetingId = MeetingId.safeParse(part(request, 'meetingId'));
  const recordingId = RecordingId.safeParse(part(request, 'recordingId'));
  const state = meetingId.success ? meetings.state(meetingId.data) : undefined;
  const recording = recordingId.success ? state?.recordings.get(recordingId.data) : undefined;
  if (!meetingId.success || !state || !recording) return no('request.not_found');
  if (actor.role === 'seat' && !state.attendance.has(actor.seatId)) return no('request.not_found');
  if (!mayReplay(recording, actor.role)) return no('session.not_allowed');
  if (!recording.kept) return no('recording.not_ready');
  if (recording.expiry === 'expired') return no('recording.expired');
  return yes({ meetingId: meetingId.data, state, recording });
};

const mediaType = ({ pictures }: Recording): string => (pictures ? 'video/webm' : 'audio/webm');

/** A download that is gone on with after a cut is not another one. */
const beginsAtTheStart = (request: Request): boolean => /^(bytes=0-.*)?$/.test(request.get('range') ?? '');

/** The routes of recordings, under `/s/:handle/meetings/:meetingId/recordings`. */
export const recordings = (world: HttpWorld): Router => {
  const router = Router({ mergeParams: true });
  const found = (request: Request, response: Response) =>
    signedIn(world, (session) => recordingOf(world, session, request))(request, response);

  const send = (response: Response, { meetingId, recording }: Found, name: string | null) =>
    sendBytes(response, {
      path: world.recordings.fileOf({ meetingId, recordingId: recording.id }),
      type: mediaType(recording),
      name,
    });

  router.get(
    '/:recordingId',
    answering(
      signedIn(world, (session, request) => {
        const outcome = recordingOf(world, session, request);
        if (!outcome.ok) return outcome;
        const { state, recording } = outcome.value;
        return yes<Playback>({
          recording,
          title: state.frame.title,
          chapters: chaptersOf(state, recording),
          missing: missingIn(recording),
        });
      }),
    ),
  );
  router.get('/:recordingId/media', async (request, response) => {
    const outcome = await found(request, response);
    if (outcome.ok) await send(response, outcome.value as Found, null);
    else refuse(response, outcome.error);
  });
  /** RC9 */
  router.get('/:recordingId/file', async (request, response) => {
    const outcome = await signedIn(world, async (session) => {
      const one = recordingOf(world, session, request);
      if (!one.ok || !beginsAtTheStart(request)) return one;
      const { meetingId, recording } = one.value;
      const answer = await world.recordings.noteDownload(meetingId, recording.id, session.actor);
      return answer.ok ? one : no('server.not_saved');
    })(request, response);
    if (!outcome.ok) return refuse(response, outcome.error);
    const { recording, state } = outcome.value as Found;
    await send(response, outcome.value as Found, `ban-ghi-${state.frame.code}-${recording.number}.webm`);
  });
  return router;
};
