import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NEED_KINDS } from '../../shared/needs/needs.ts';
import { TIMETABLE_STEPS } from '../../shared/timetable/events.ts';

export type MailLanguage = 'vi' | 'en';

const Words = z.strictObject({
  steps: z.record(z.enum(TIMETABLE_STEPS), z.string()),
  needs: z.record(z.enum(NEED_KINDS), z.string()),
  waiting: z.string(),
  nothing: z.string(),
});

/** What letters are made of: data that an office can correct. */
export interface MailTemplate {
  readonly subject: string;
  readonly body: string;
  readonly words: z.output<typeof Words>;
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The letter of a reminder: its first line is the subject. */
export const readMailTemplate = (language: MailLanguage): MailTemplate => {
  const [subject = '', ...body] = read(`reminder.${language}.txt`).split('\n');
  const words = z.strictObject({ vi: Words, en: Words }).parse(JSON.parse(read('words.json')));
  return { subject, body: body.join('\n').trim(), words: words[language] };
};
