import { expect, test } from '@jest/globals';
import { writePdf } from '../../server/papers/write-pdf.ts';
import { layOut } from '../../shared/papers/lay-out.ts';
import type { PaperKind } from '../../shared/papers/rule-set.ts';
import type { Sheet } from '../../shared/papers/sheet.ts';
import { departureFrom, pictureOf } from '../support/paper-pictures.ts';
import { measure, paperOf, ruleSet } from '../support/papers.ts';
import { toldMeeting } from '../support/told-meeting.ts';

/** Another rasteriser of the same page stays below; a rule that is gone or a line that has moved does not. */
const WHOLE = 0.004;
const WORST = 0.2;

const meeting = toldMeeting({ items: 6, polls: 3, proposals: 32 });
const sheetOf = (id: string, kind: PaperKind) =>
  layOut(paperOf(meeting, kind, ruleSet(id)), ruleSet(id), measure);

/** First pages for the heads, a table over the end of a page, annexes, signatures and recipients. */
const PAGES = [
  ['nd30', 'minutes', [1, 3]],
  ['nd30', 'votes', [2]],
  ['hd36', 'conclusion', [1, 2]],
  ['hd05', 'proposals', [1, 2]],
] as const;

test.each(PAGES)('V1, V2 pages of %s, %s, look as those that were looked at: %p', async (id, kind, pages) => {
  const pdf = await writePdf(sheetOf(id, kind));
  for (const page of pages) {
    const path = `tests/unit/golden-papers/${id}-${kind}-${page}.png`;
    const { whole, worst } = await departureFrom(path, await pictureOf(pdf, page));
    expect([path, whole < WHOLE, worst < WORST, whole, worst]).toEqual([path, true, true, whole, worst]);
  }
});

test('V2 a page without the rule under its motto, or with its text a line lower, is another page', async () => {
  const sheet = sheetOf('nd30', 'minutes');
  const [head, ...rest] = sheet.nodes;
  if (head?.kind !== 'columns') throw new Error('the head is not where it was');
  const cells = head.cells.map((cell) => cell.filter(({ kind }) => kind !== 'rule'));
  const path = 'tests/unit/golden-papers/nd30-minutes-1.png';
  const apart = async (nodes: Sheet['nodes']) =>
    departureFrom(path, await pictureOf(await writePdf({ ...sheet, nodes }), 1));
  expect((await apart([{ ...head, cells }, ...rest])).worst).toBeGreaterThan(WORST);
  expect((await apart([head, { kind: 'gap', height: 16 }, ...rest])).whole).toBeGreaterThan(WHOLE);
});
