import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { CommandType, PayloadOf } from '../../shared/commands.ts';
import type { Place } from '../../shared/places.ts';
import { type RecordKey, type RecordKind, streamOfKind, type ViewRecords } from '../../shared/records.ts';
import type { Send } from './commands.ts';
import { useMeeting } from './context.tsx';
import type { MeetingStore } from './store.ts';

const useMeetingStore = <T>(select: (store: MeetingStore) => T): T =>
  useStore(useMeeting().store, useShallow(select));

/** Where a record stands among those of its kind. */
const rank = (record: ViewRecords[RecordKind]): number => {
  if ('order' in record) return record.order;
  if ('number' in record) return record.number;
  if ('submittedAt' in record) return record.submittedAt;
  return 'openedAt' in record ? (record.openedAt ?? 0) : 0;
};

/** All records of a kind, in their order, whichever stream they are of. */
export const useRecords = <Kind extends RecordKind>(kind: Kind): readonly ViewRecords[Kind][] =>
  useMeetingStore(({ replicas }) =>
    [...(replicas[streamOfKind(kind)]?.records ?? [])]
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([, record]) => record as ViewRecords[Kind])
      .sort((a, b) => rank(a) - rank(b)),
  );

/** One record; `meeting` and `floor` have the one id `this`. */
export const useRecord = <Kind extends RecordKind>(kind: Kind, id = 'this'): ViewRecords[Kind] | undefined =>
  useMeetingStore(
    ({ replicas }) =>
      replicas[streamOfKind(kind)]?.records.get(`${kind}:${id}` as RecordKey) as
        | ViewRecords[Kind]
        | undefined,
  );

export const useSend = (): Send => useMeeting().send;

/** The commands of this device that are under way: their buttons wait. */
export const usePending = (): ReadonlySet<CommandType> =>
  new Set(useMeetingStore(({ pending }) => pending.map(({ type }) => type)));

/** What was taken at first, and refused after all: the last one. */
export const useRefused = () => useMeetingStore(({ refused }) => refused);

/**
 * Whether this very thing was the last that was asked here and is not on the screen yet: pressed twice, it is one wish.
 * Read when it is called, not when the page was drawn, for fingers are faster.
 */
export const useUnderWay = () => {
  const { store } = useMeeting();
  return <Type extends CommandType>(type: Type, payload: PayloadOf<Type>): boolean => {
    const last = store.getState().pending.at(-1);
    return last?.type === type && JSON.stringify(last.payload) === JSON.stringify(payload);
  };
};

export const useConnection = () => useMeetingStore(({ connection }) => connection);
/** Who can be heard, and how loud (0-1), by place. */
export const usePresence = () => useMeetingStore(({ presence }) => presence.levels);
/** The lines that are not good, by place. */
export const useLines = () => useMeetingStore(({ presence }) => presence.lines);

/** Louder than a room that is silent, 0-1. */
const AUDIBLE = 0.12;
/** Whether somebody at this place can be heard talking. */
export const useSpeaking = (place: Place): boolean =>
  useMeetingStore(({ presence }) => presence.speaking === place || (presence.levels[place] ?? 0) > AUDIBLE);
/** A head of the journal that has gone from it, and how to go on with the journal as it is. */
export const useMissingHead = () => {
  const { trustJournal } = useMeeting();
  return { missingHead: useMeetingStore(({ missingHead }) => missingHead), trustJournal };
};
/** The statistics of the lines, followed while it is used: null until they come, or where they are not shown. */
export const useStatistics = () => {
  const { followStatistics } = useMeeting();
  useEffect(followStatistics, [followStatistics]);
  return useMeetingStore(({ statistics }) => statistics);
};
export const useMainDevice = () => useMeetingStore(({ main }) => main);

/** The server's clock, ms since the epoch, ticking every `stepMs`. */
export const useServerNow = (stepMs = 1000): number => {
  const offsetMs = useMeetingStore(({ clockOffsetMs }) => clockOffsetMs);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [stepMs]);
  return now + offsetMs;
};
