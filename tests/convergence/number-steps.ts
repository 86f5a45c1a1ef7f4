import type { OfficeEvent } from '../../shared/events.ts';
import type { OfficeState } from '../../shared/office.ts';
import { officeFiles } from '../support/office.ts';

const { office: usual } = officeFiles();
const TERMS = ['2020-2025', '2025-2030', ''];
const RULE_SETS = ['hd05', 'nd30', 'hd05', 'hd05', 'none'];
const LETTERS = ['BB', 'BB', 'TB', 'BB', 'XX'];
const KINDS = ['minutes', 'conclusion', 'other'] as const;

interface Moment {
  readonly a: number;
  readonly b: number;
  readonly office: OfficeState;
}

/** What might be sent about the office and its numbers, sensible or not, as they stand. */
export const numberPayloads = ({
  a,
  b,
  office: { particulars, numbers },
}: Moment): Record<string, () => unknown> => {
  const given = [...numbers.given.values()];
  const place = given[b % Math.max(1, given.length)] ?? { runId: 'BTCTW/BB/2026', number: 1 };
  const run = {
    seriesId: 'monthly',
    ruleSetId: RULE_SETS[a % RULE_SETS.length],
    letter: LETTERS[b % LETTERS.length],
    date: `${2026 + (a % 2)}-02-05`,
  };
  const named = a % 5 ? place.number : 1 + (b % 99);
  const backed = { ...place, reason: `Lý do ${a}` };
  const chosen = { runId: backed.runId, number: a % 9 ? backed.number : 99, reason: backed.reason };
  return {
    'office.note_files': () => officeFiles({ term: TERMS[a % 2] }),
    'office.set_particulars': () => ({
      seriesId: 'monthly',
      revision: a % 3 ? (particulars.ofSeries.get('monthly' as never)?.revision ?? 0) : a % 7,
      office: { ...usual, term: TERMS[(a >> 2) % TERMS.length], ruleSet: ['', 'hd05', 'none'][b % 3] },
    }),
    'number.begin': () => ({ ...run, first: 2 + (a % 30) }),
    'number.take': () => ({
      ...run,
      meetingId: `m${a % 4}`,
      kind: KINDS[a % KINDS.length],
      subject: `Văn bản ${a}`,
      ...(b % 2 ? {} : { number: named }),
    }),
    'number.reserve': () => ({ ...run, count: 1 + (a % 3), reason: `Dự kiến ${a}` }),
    'number.issue': () => ({
      meetingId: `m${a % 4}`,
      kind: KINDS[a % 2],
      ruleSetId: b % 5 ? 'hd05' : 'nd30',
      sha256: 'ab'.repeat(32),
    }),
    'number.release': () => chosen,
    'number.void': () => chosen,
    'template.receive': () => ({
      seriesId: 'monthly',
      kind: a % 2 ? 'minutes' : 'conclusion',
      name: `Mẫu ${a}.docx`,
      size: 1 + a,
      sha256: (b % 2 ? 'ab' : 'cd').repeat(32),
    }),
    'template.remove': () => ({ seriesId: 'monthly', kind: a % 2 ? 'minutes' : 'conclusion' }),
  };
};

/** Q2: numbers that came to two papers without having been released between. */
export const numbersGivenTwice = (events: readonly OfficeEvent[]): readonly string[] => {
  const held = new Set<string>();
  return events.flatMap((event) => {
    if (event.type === 'number.released') held.delete(`${event.runId}/${event.number}`);
    if (event.type !== 'number.taken') return [];
    const key = `${event.runId}/${event.number}`;
    const twice = held.has(key);
    held.add(key);
    return twice ? [key] : [];
  });
};
