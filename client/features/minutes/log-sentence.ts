import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { seatName } from '../../../shared/attendance/seat-name.ts';
import type { LogRecord } from '../../../shared/minutes/view.ts';
import { useRecords } from '../../meeting/index.ts';
import { dayText } from '../../ui/format.ts';

export interface LogWords {
  readonly sentenceOf: (line: LogRecord) => string;
  /** The full name of the seat that a line is about, or nothing. */
  readonly seatOf: (line: LogRecord) => string;
}

/** Lines of the log as sentences in the reader's language. */
export const useLogWords = (): LogWords => {
  const { t, i18n } = useTranslation('minutes');
  const seats = useRecords('seat');
  const seatOf = useCallback(
    ({ seatId }: LogRecord): string => {
      const seat = seats.find(({ id }) => id === seatId);
      return seat ? seatName(seat) : (seatId ?? '');
    },
    [seats],
  );
  const sentenceOf = useCallback(
    (line: LogRecord): string => {
      const { type, params } = line;
      const { deadline, subject } = params;
      const sentence = t(`lines.${type}`, {
        ...params,
        // What the rules put into words themselves comes in both languages.
        sentence: (i18n.language.startsWith('vi') ? params.vi : params.en) ?? '',
        seat: seatOf(line) || t('centre'),
        ...(deadline === undefined
          ? {}
          : { deadline: deadline ? t('due', { day: dayText(String(deadline)) }) : t('open') }),
      });
      const full = subject ? `${sentence} ${t('subject', { subject })}` : sentence;
      // What people wrote may end with a full stop already.
      return full.replace(/([.!?])\.(?=\s|$)/g, '$1');
    },
    [t, i18n.language, seatOf],
  );
  return { sentenceOf, seatOf };
};
