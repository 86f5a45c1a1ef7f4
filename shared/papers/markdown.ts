import type { Block, Span } from './paper.ts';
import { filled } from './phrases.ts';

/** `**bold**` and `*italic*`; what is not closed is as it stands. */
const MARKED = /(\*\*[^*\n]+\*\*|\*[^*\n]+\*)/;

const spansOf = (text: string, facts: Readonly<Record<string, string>>): readonly Span[] =>
  text
    .split(MARKED)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.length > 4 && part.startsWith('**') && part.endsWith('**'))
        return { text: filled(part.slice(2, -2), facts), bold: true };
      if (part.length > 2 && part.startsWith('*') && part.endsWith('*'))
        return { text: filled(part.slice(1, -1), facts), italic: true };
      return { text: filled(part, facts) };
    });

const LISTED = /^\s*[-•]\s+/;
const plain = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/**
 * What is written in lines of minutes: paragraphs, lists (`- `), bold and italic. Facts are filled in last, so that
 * nothing in them is taken for a mark.
 */
export const writtenBlocks = (
  text: string,
  facts: Readonly<Record<string, string>> = {},
): readonly Block[] => {
  const blocks: Block[] = [];
  for (const row of text.split('\n').filter((each) => each.trim() !== '')) {
    const last = blocks.at(-1);
    if (!LISTED.test(row)) blocks.push({ kind: 'paragraph', spans: spansOf(row.trim(), facts) });
    else {
      const item = plain(spansOf(row.replace(LISTED, '').trim(), facts));
      if (last?.kind === 'list') blocks.splice(-1, 1, { kind: 'list', items: [...last.items, item] });
      else blocks.push({ kind: 'list', items: [item] });
    }
  }
  return blocks;
};
