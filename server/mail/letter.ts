import { createHash } from 'node:crypto';
import type { MailTemplate } from '../../config/mail/read.ts';
import type { AccountInfo } from '../../shared/admin-contract.ts';
import type { Need } from '../../shared/needs/needs.ts';
import { momentOf } from '../../shared/papers/figures.ts';
import type { StepRecord } from '../../shared/timetable/steps.ts';
import type { Letter } from './mailer.ts';

export interface Reminded {
  readonly account: Pick<AccountInfo, 'name'> & { readonly email: string };
  readonly meeting: { readonly title: string; readonly startsAt: number };
  readonly step: StepRecord;
  readonly needs: readonly Need[];
  readonly url: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const dayText = (day: string): string => day.split('-').reverse().join('/');

const hourText = (at: number): string => {
  const { year, month, day, hour, minute } = momentOf(at);
  return `${two(hour)}:${two(minute)} ${two(day)}/${two(month)}/${year}`;
};

const needLines = ({ words }: MailTemplate, needs: readonly Need[]): string =>
  needs.length === 0
    ? words.nothing
    : [words.waiting, ...needs.map(({ kind, count }) => `- ${words.needs[kind]}: ${count}`)].join('\n');

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

/** Z8: the letter of one reminder; its id follows from what it reminds of. */
export const letterOf = (
  template: MailTemplate,
  key: string,
  { account, meeting, step, needs, url }: Reminded,
): Letter => {
  const values = {
    name: account.name,
    title: meeting.title,
    step: template.words.steps[step.step],
    day: dayText(step.day),
    meetingDay: hourText(meeting.startsAt),
    needs: needLines(template, needs),
    url,
  };
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return {
    to: { name: account.name, address: account.email },
    // A header is one line, whatever a meeting is called.
    subject: filled(template.subject, values).replace(/\s+/g, ' '),
    text: filled(template.body, values),
    messageId: `<${id}@${new URL(url).hostname}>`,
  };
};
