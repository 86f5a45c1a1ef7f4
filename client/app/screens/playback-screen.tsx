import { useParams, useSearchParams } from 'react-router';
import { PlaybackPage } from '../../features/playback/index.ts';
import { askPlayback, useAsked } from '../../http/index.ts';
import { useRefusalText } from '../../refusals/index.ts';
import { Busy, ErrorNote } from '../../ui/index.ts';
import { PageFrame } from '../shell/page-frame.tsx';

/** `?t=` of the address: seconds from the beginning. */
const startOf = (seconds: string | null): number => {
  const number = Number(seconds);
  return Number.isFinite(number) && number > 0 ? number * 1000 : 0;
};

/** A recording of the meeting; no part of the room, so that it can be watched for as long as it is kept. */
export const PlaybackScreen = () => {
  const { handle = '', meetingId = '', recordingId = '' } = useParams();
  const [search] = useSearchParams();
  const refusalText = useRefusalText();
  const { asked, askAgain } = useAsked(() => askPlayback(handle, meetingId, recordingId), recordingId);
  return (
    <PageFrame>
      {asked.status === 'asking' && <Busy />}
      {asked.status === 'refused' &&
        // What was deleted does not come back by asking again, and nobody did anything wrong.
        (asked.error.code === 'recording.expired' ? (
          <ErrorNote tone="warning">{refusalText(asked.error)}</ErrorNote>
        ) : (
          <ErrorNote onRetry={() => void askAgain()}>{refusalText(asked.error)}</ErrorNote>
        ))}
      {asked.status === 'answered' && (
        <PlaybackPage
          handle={handle}
          meetingId={meetingId}
          playback={asked.value}
          startMs={startOf(search.get('t'))}
        />
      )}
    </PageFrame>
  );
};
