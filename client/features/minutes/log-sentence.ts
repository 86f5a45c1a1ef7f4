import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { QueueRule } from '../../../shared/floor/queue.ts';
import type { RequestKind } from '../../../shared/floor/request-kinds.ts';
import type { LogRecord } from '../../../shared/minutes/view.ts';
import type { StepName as PracticeStepName } from '../../../shared/practices/practice.ts';
import type { StepName } from '../../../shared/proposals/life.ts';
import type { GapCause, RecordingFailure, StopReason } from '../../../shared/recording/events.ts';
import type { Subject } from '../../../shared/reports/reporting.ts';
import type { RollcallKind } from '../../../shared/rollcall/events.ts';
import type { Layout } from '../../../shared/stage/events.ts';
import type { StepName as TaskStepName } from '../../../shared/tasks/life.ts';
import { useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';
import { clockText, useDates } from '../../ui/index.ts';

export interface LogWords {
  readonly sentenceOf: (line: LogRecord) => string;
  /** The full name of the seat that a line is about, or nothing. */
  readonly seatOf: (line: LogRecord) => string;
}

type Spelled = Partial<Record<'kind' | 'rules' | 'spoken' | 'layoutName', string>>;

/** Codes of the log as words. */
const spelledOut = ({ kind, rules, ms, layout }: LogRecord['params'], t: TFunction<'minutes'>): Spelled => ({
  ...(kind === undefined ? {} : { kind: t(`kinds.${kind as RequestKind | RollcallKind}`) }),
  ...(rules === undefined
    ? {}
    : {
        rules: [...String(rules).split(' ').filter(Boolean), 'asking']
          .map((rule) => t(`rules.${rule as QueueRule | 'asking'}`))
          .join(', '),
      }),
  ...(layout === undefined ? {} : { layoutName: t(`layouts.${layout as Layout}`) }),
  ...(ms === undefined ? {} : { spoken: clockText(Number(ms)) }),
});

/** What was done with a task, or with several at once. */
const taskSentence = (params: LogRecord['params'], t: TFunction<'minutes'>): string => {
  const sentence = t(`taskSteps.${params.taskStep as TaskStepName}`, params);
  const others = Number(params.count) - 1;
  return others > 0 ? `${sentence} ${t('moreTasks', { count: others })}` : sentence;
};

/** The same for lines about a recording. */
const spelledRecording = (params: LogRecord['params'], t: TFunction<'minutes'>): Record<string, string> => {
  const { pictures, reason, failure, cause, missingMs, lengthMs, keepUntil } = params;
  const length = lengthMs ?? missingMs;
  return {
    ...(pictures === undefined ? {} : { what: t(`recording.what.${pictures ? 'pictures' : 'sound'}`) }),
    ...(reason === undefined ? {} : { reasonText: t(`recording.reasons.${reason as StopReason}`) }),
    ...(failure === undefined ? {} : { failureText: t(`recording.failures.${failure as RecordingFailure}`) }),
    ...(cause === undefined ? {} : { causeText: t(`recording.causes.${cause as GapCause}`) }),
    ...(length === undefined
      ? {}
      : { length: clockText(Number(length)), missing: clockText(Number(length)) }),
    ...(keepUntil === undefined ? {} : { day: dayText(Number(keepUntil)) }),
  };
};

/** Lines of the log as sentences in the reader's language. */
export const useLogWords = (): LogWords => {
  const { t, i18n } = useTranslation('minutes');
  const { short } = useDates();
  const seats = useRecords('seat');
  const nameOf = useCallback(
    (seatId: string): string => {
      const seat = seats.find(({ id }) => id === seatId);
      return seat ? seatName(seat) : seatId;
    },
    [seats],
  );
  const seatOf = useCallback(({ seatId }: LogRecord): string => nameOf(seatId ?? ''), [nameOf]);
  const namesOf = useCallback(
    (ids: string): string =>
      ids
        .split(' ')
        .map((seatId) => nameOf(seatId))
        .join(', '),
    [nameOf],
  );
  const sentenceOf = useCallback(
    (line: LogRecord): string => {
      const { type, params } = line;
      const { deadline, subject, overMs, step, startsAt } = params;
      const seat = seatOf(line) || t('centre');
      const sentence = t(`lines.${type}`, {
        ...params,
        // What the rules put into words themselves comes in both languages.
        sentence: (i18n.language.startsWith('vi') ? params.vi : params.en) ?? '',
        ...spelledOut(params, t),
        ...(type.startsWith('recording.') ? spelledRecording(params, t) : {}),
        seat,
        ...(startsAt === undefined ? {} : { when: short(Number(startsAt)) }),
        ...(step === undefined ? {} : { step: t(`steps.${step as StepName}`, { ...params, seat }) }),
        ...(params.taskStep === undefined ? {} : { taskStep: taskSentence(params, t) }),
        ...(params.shown === undefined
          ? {}
          : { shownWord: t(`shownWords.${params.shown as Subject['kind']}`, params) }),
        ...(params.practiceStep === undefined
          ? {}
          : {
              practiceStep: t(`practiceSteps.${params.practiceStep as PracticeStepName}`, {
                ...params,
                seat,
              }),
            }),
        ...(params.seats === undefined ? {} : { seatNames: namesOf(String(params.seats)) }),
        ...(deadline === undefined
          ? {}
          : { deadline: deadline ? t('due', { day: dayText(String(deadline)) }) : t('open') }),
      });
      const full = [
        sentence,
        ...(subject ? [t('subject', { subject })] : []),
        ...(overMs ? [t('over', { over: clockText(Number(overMs)) })] : []),
        ...(params.automatic ? [t('automatic')] : []),
      ].join(' ');
      // What people wrote may end with a full stop already.
      return full.replace(/([.!?])\.(?=\s|$)/g, '$1');
    },
    [t, i18n.language, seatOf, namesOf, short],
  );
  return { sentenceOf, seatOf };
};
