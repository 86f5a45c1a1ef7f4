import { expect, test } from '@jest/globals';
import mammoth from 'mammoth';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writePdf } from '../../server/papers/write-pdf.ts';
import { points } from '../../shared/papers/lay-out/setting.ts';
import { layOut } from '../../shared/papers/lay-out.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { PAPER_KINDS, type RuleSet } from '../../shared/papers/rule-set.ts';
import { docxOfPaper, measure, paperOf, ruleSet } from '../support/papers.ts';
import { toldMeeting } from '../support/told-meeting.ts';

const told = toldMeeting({ items: 4, polls: 2, proposals: 8 });
const SETS = ['nd30', 'hd36', 'hd05'].map(ruleSet);
/** What rounding and a letter's own side may add, points. */
const NEAR = 1.5;

interface Word {
  readonly text: string;
  /** From the left and from the top, points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const pagesOf = async (set: RuleSet, paper: Paper) => {
  const data = Uint8Array.from(await writePdf(layOut(paper, set, measure)));
  const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.flatMap((item): Word[] =>
      'str' in item && item.str.trim()
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: height - item.transform[5],
              width: item.width,
              size: Math.hypot(item.transform[0], item.transform[1]),
            },
          ]
        : [],
    );
    pages.push({ number, width, height, words });
  }
  await pdf.destroy();
  return pages;
};

/** Words on one height, joined: what the eye takes for a line. */
const linesOf = (words: readonly Word[]) => {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const y = [...lines.keys()].find((each) => Math.abs(each - word.y) < 0.5) ?? word.y;
    lines.set(y, [...(lines.get(y) ?? []), word]);
  }
  return [...lines].map(([y, line]) => {
    const from = Math.min(...line.map(({ x }) => x));
    const to = Math.max(...line.map(({ x, width }) => x + width));
    return {
      y,
      from,
      to,
      size: line[0]?.size ?? 0,
      text: line
        .map(({ text }) => text)
        .join('')
        .trim(),
    };
  });
};

const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

test.each(SETS)('V2 the PDF after $id stands on its sheet as the rules want it', async (set) => {
  const pages = await pagesOf(set, paperOf(told, 'minutes', set));
  const { page, body } = set;
  expect(pages.length).toBeGreaterThan(3);
  for (const { number, width, height, words } of pages) {
    expect([width, height].map(Math.round)).toEqual([595, 842]);
    const lines = linesOf(words);
    const inside = lines.filter(({ y }) => y > points(page.top.use));
    const above = lines.filter((line) => !inside.includes(line));
    for (const { from, to, y, text } of inside) {
      expect({
        text,
        left: from >= points(page.left.use) - NEAR,
        right: to <= width - points(page.right.use) + NEAR,
      }).toEqual({ text, left: true, right: true });
      expect(y).toBeLessThanOrEqual(height - points(page.bottom.use));
    }
    expect(above.map(({ text }) => text)).toEqual(number === 1 ? [] : [String(number)]);
    for (const { from, to, size } of above) {
      const middle = (points(page.left.use) + width - points(page.right.use)) / 2;
      expect(Math.abs((from + to) / 2 - middle)).toBeLessThan(NEAR);
      expect(size).toBe(set.pageNumber.size.use);
    }
  }
  const lines = linesOf(pages[0]?.words ?? []);
  const opening = lines.find(({ text }) => text.startsWith('Thời gian bắt đầu'));
  expect(opening?.size).toBe(body.size.use);
  expect(Math.abs((opening?.from ?? 0) - points(page.left.use + body.indent.use))).toBeLessThan(NEAR);
  const title = lines.find(({ text }) => text === 'BIÊN BẢN');
  expect(title?.size).toBe(set.type.size.use);
});

test.each(SETS)(
  'V2 after $id signatures never stand on a page without text: the closing sentence comes along',
  (set) => {
    for (const kind of PAPER_KINDS) {
      const { nodes } = layOut(paperOf(told, kind, set), set, measure);
      const end = nodes.find((node) => node.kind === 'together' && node.nodes.at(-1)?.kind === 'columns');
      const [first] = end?.kind === 'together' ? end.nodes : [];
      const words = first?.kind === 'paragraph' ? first.runs.map(({ text }) => text).join('') : '';
      expect([kind, words.endsWith(set.ending), words.length > 20]).toEqual([kind, true, true]);
    }
  },
);

test('V2 the head of a table is repeated on every page that the table reaches', async () => {
  const [nd30] = SETS as [RuleSet];
  const pages = await pagesOf(nd30, paperOf(told, 'conclusion', nd30));
  const withList = pages.filter(({ words }) => words.some(({ text }) => /^Tỉnh ủy /.test(text)));
  expect(withList.length).toBeGreaterThan(2);
  for (const { words } of withList) expect(words.map(({ text }) => text)).toContain('TT');
});

test.each(SETS)('V1 after $id DOCX and PDF say the same, word for word', async (set) => {
  const paper = { ...paperOf(told, 'conclusion', set), annexes: [] };
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docxOfPaper(paper, set)) });
  const words = (await pagesOf(set, paper)).flatMap((page) => page.words);
  const text = words
    .filter(({ y }) => y > points(set.page.top.use))
    .map((word) => word.text)
    .join('');
  const letters = (whole: string) => [...bare(whole)].sort().join('');
  expect(letters(text)).toBe(letters(value));
});
