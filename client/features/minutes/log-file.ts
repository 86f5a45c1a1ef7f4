import type { TFunction } from 'i18next';
import type { SeatRecord } from '../../../shared/attendance/view.ts';
import type { MeetingRecord } from '../../../shared/frame/view.ts';
import { BOM, csvOf } from '../../../shared/kernel/csv.ts';
import type { LogRecord, ResolutionRecord } from '../../../shared/minutes/view.ts';
import { dayText, hourText } from '../../ui/format.ts';
import { filterOf } from './log-kinds.ts';
import type { LogWords } from './log-sentence.ts';
import { standingOf } from './standing.ts';

export interface LogSource {
  readonly meeting: MeetingRecord;
  readonly seats: readonly SeatRecord[];
  readonly log: readonly LogRecord[];
  readonly resolutions: readonly ResolutionRecord[];
  readonly words: LogWords;
  readonly t: TFunction<'minutes'>;
  /** When the file is made, ms. */
  readonly now: number;
}

const when = (at: number) => ({ hour: hourText(at), day: dayText(at) });

const head = ({ meeting, seats, t, now }: LogSource): string[] => [
  t('file.heading'),
  meeting.title,
  t('file.planned', when(meeting.startsAt)),
  ...(meeting.openedAt === null ? [] : [t('file.openedAt', when(meeting.openedAt))]),
  ...(meeting.closedAt === null ? [] : [t('file.closedAt', when(meeting.closedAt))]),
  t('file.present', { present: seats.filter(({ present }) => present).length, count: seats.length }),
  t('file.made', when(now)),
];

/** The log as a text to read and print: head, course, resolutions. */
export const textOf = (source: LogSource): string => {
  const { log, resolutions, words, t } = source;
  const course = log.map((line) => `${hourText(line.at)}  ${words.sentenceOf(line)}`);
  const concluded = resolutions.map((resolution) => {
    const { number, text, owner, cooperators, deadline, withdrawn } = resolution;
    const facts = [
      t('owner', { owner }),
      ...(cooperators.length > 0
        ? [t('cooperators', { names: cooperators.map(({ name }) => name).join(', ') })]
        : []),
      deadline === null ? t('openLong') : t('dueLong', { day: dayText(deadline) }),
      t(`standing.${standingOf(resolution)}`),
      ...(withdrawn === null ? [] : [t('withdrawnWhy', { reason: withdrawn })]),
    ];
    return `${number}. ${text}\r\n   ${facts.join('. ')}.`;
  });
  const parts = [
    head(source),
    [t('file.course'), ...course],
    ...(concluded.length ? [[t('file.resolutions'), ...concluded]] : []),
  ];
  return `${BOM}${parts.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
};

/** The log as a table for a spreadsheet. */
export const tableOf = ({ log, words, t }: LogSource): string =>
  csvOf([
    (['number', 'day', 'hour', 'kind', 'seat', 'text'] as const).map((column) => t(`file.columns.${column}`)),
    ...log.map((line) => [
      line.number,
      dayText(line.at),
      hourText(line.at),
      t(`log.filters.${filterOf(line.type)}`),
      words.seatOf(line),
      words.sentenceOf(line),
    ]),
  ]);
