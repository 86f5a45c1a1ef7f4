import { createReadStream } from 'node:fs';
import { appendFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BOM, csvCell } from '../../shared/kernel/csv.ts';
import type { MeetingId } from '../../shared/kernel/ids.ts';
import type { LineSample, Statistics } from '../../shared/statistics-contract.ts';
import { makeFolder } from '../storage/folder.ts';
import { COLUMNS, meansOf } from './means.ts';

/** One row stands for so long, ms. */
const SPAN_MS = 10_000;
/** A meeting keeps two files of at most so many bytes: seventy places for a good six hours each. */
const FILE_MAX_BYTES = 16 * 1024 * 1024;

const HEADER = `at,place,name,${COLUMNS.slice(1).join(',')}`;

/** A row of the file with the name of its place. */
const named = (row: string, nameOf: (place: string) => string): string => {
  const [at = '', place = '', ...rest] = row.split(',');
  return [at, place, csvCell(nameOf(place)), ...rest].join(',');
};

interface Span {
  readonly from: number;
  readonly samples: LineSample[];
}

interface Wiring {
  readonly folder: string;
  readonly onDefect: (error: unknown) => void;
  readonly fileMaxBytes?: number;
}

/** What the lines of each meeting were like, in means of ten seconds, on disk; the oldest goes when it is too much. */
export const createHistory = ({ folder, onDefect, fileMaxBytes = FILE_MAX_BYTES }: Wiring) => {
  const spans = new Map<MeetingId, Span>();
  let writing: Promise<void> = Promise.resolve();

  const fileOf = (meetingId: MeetingId, age: 'now' | 'before') => join(folder, `${meetingId}.${age}.csv`);

  const sizeOf = (file: string): Promise<number> =>
    stat(file).then(
      ({ size }) => size,
      () => 0,
    );

  const write = async (meetingId: MeetingId, { from, samples }: Span) => {
    const at = new Date(from).toISOString();
    const rows = meansOf(samples).map((row) => `${at},${row}\n`);
    const file = fileOf(meetingId, 'now');
    makeFolder(folder);
    if ((await sizeOf(file)) >= fileMaxBytes) await rename(file, fileOf(meetingId, 'before'));
    await appendFile(file, rows.join(''));
  };

  const flush = (meetingId: MeetingId) => {
    const span = spans.get(meetingId);
    spans.delete(meetingId);
    if (span) writing = writing.then(() => write(meetingId, span)).catch(onDefect);
  };

  return {
    take(meetingId: MeetingId, { at, lines }: Statistics) {
      const open = spans.get(meetingId);
      if (open && at - open.from >= SPAN_MS) flush(meetingId);
      const span = spans.get(meetingId) ?? { from: at, samples: [] };
      spans.set(meetingId, span);
      span.samples.push(...lines);
    },
    /** All rows of a meeting as CSV for a spreadsheet, the oldest first; the names are those of now. */
    async *read(meetingId: MeetingId, nameOf: (place: string) => string): AsyncGenerator<string> {
      flush(meetingId);
      await writing;
      yield `${BOM}${HEADER}\r\n`;
      for (const age of ['before', 'now'] as const) {
        const file = fileOf(meetingId, age);
        if ((await sizeOf(file)) === 0) continue;
        for await (const row of createInterface(createReadStream(file))) yield `${named(row, nameOf)}\r\n`;
      }
    },
    async close() {
      for (const meetingId of [...spans.keys()]) flush(meetingId);
      await writing;
    },
  };
};

export type History = ReturnType<typeof createHistory>;
