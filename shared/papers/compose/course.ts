import { arranged } from '../../record/arrange.ts';
import { writtenBlocks } from '../markdown.ts';
import { type Block, heading } from '../paper.ts';
import { filled } from '../phrases.ts';
import type { Section } from '../rule-set.ts';
import type { Told } from '../words.ts';
import { draftLines } from './draft-lines.ts';

/** V4, W1-W4: the course as its writers left it; what has a section of its own is told there. */
export const courseBlocks = (told: Told, sections: readonly Section[]): readonly Block[] => {
  const draft = draftLines(told);
  const elsewhere = new Set(
    draft.filter(({ section }) => section && sections.includes(section)).map(({ id }) => id),
  );
  return arranged(draft, told.record?.lines ?? new Map())
    .filter(({ id, hidden }) => hidden === null && !elsewhere.has(id))
    .flatMap(({ kind, wording, facts, items }): readonly Block[] => {
      if (kind === 'list') return [{ kind: 'list', items: items ?? [] }];
      return kind === 'heading' ? [heading(filled(wording, facts), 2)] : writtenBlocks(wording, facts);
    });
};
