import { useEffect, useMemo, useRef } from 'react';
import type { MinutesDraft } from '../../../shared/papers-contract.ts';
import { type ArrangedLine, arranged } from '../../../shared/record/arrange.ts';
import { emptyRecord, type RecordLine } from '../../../shared/record/events.ts';
import type { MinutesHeadRecord } from '../../../shared/record/view.ts';
import { session, useAsked } from '../../http/index.ts';
import { useConnection, useIdentity, useRecord, useRecords } from '../../meeting/index.ts';

/** Between a change of the log and the next look at the draft, ms: events come in bursts. */
const LOOK_AFTER_MS = 400;

/** How far the minutes of this meeting are; as if nobody had touched them until somebody does. */
export const useMinutesHead = (): MinutesHeadRecord => {
  const { meetingId } = useIdentity();
  const { kept, holders, ...untouched } = emptyRecord;
  return (
    useRecord('minutes', meetingId) ?? {
      ...untouched,
      meetingId,
      sha256: null,
      holders: [],
      corrections: [],
      papers: [],
    }
  );
};

/** The draft as the log makes it, looked at again when the log has gone on; the last one stays while the line is down. */
export const useDraftLines = () => {
  const { session: person, meetingId } = useIdentity();
  const { asked, askAgain } = useAsked(() => session(person.handle).minutesDraft(meetingId), meetingId);
  const log = useRecords('log').at(-1)?.number ?? 0;
  const { status } = useConnection();
  const last = useRef<MinutesDraft | null>(null);
  if (asked.status === 'answered') last.current = asked.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log and the line say when to look again
  useEffect(() => {
    if (status !== 'live') return;
    const timer = setTimeout(() => void askAgain(), LOOK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [log, status, askAgain]);
  return { draft: last.current, asked, askAgain };
};

/** The lines of the minutes as they stand now, hidden ones among them. */
export const useArranged = (draft: MinutesDraft | null): readonly ArrangedLine[] => {
  const { meetingId } = useIdentity();
  const changes = useRecords('minutes_line');
  return useMemo(
    () =>
      arranged(
        draft?.lines ?? [],
        new Map(
          changes
            .filter((each) => each.meetingId === meetingId)
            .map(({ meetingId: _, ...line }) => [line.id, line as RecordLine]),
        ),
      ),
    [draft, changes, meetingId],
  );
};
