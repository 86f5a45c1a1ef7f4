import { type ArrangedLine, arranged } from '../../record/arrange.ts';
import { writtenBlocks } from '../markdown.ts';
import { type Block, heading, paragraph } from '../paper.ts';
import { filled } from '../phrases.ts';
import type { Section } from '../rule-set.ts';
import type { Told } from '../words.ts';
import { type CourseLine, draftLines } from './draft-lines.ts';

/** A line as it stands, with the section that tells it. */
interface Placed extends ArrangedLine {
  readonly section: Section;
  /** Nobody has worded it anew. */
  readonly asDrafted: CourseLine | null;
}

/** W1-W4: the lines as their writers left them; a writer's own goes with the line that it stands under. */
const placedLines = (told: Told, sections: readonly Section[]): readonly Placed[] => {
  const draft = new Map(draftLines(told).map((line) => [line.id, line]));
  let section: Section = 'course';
  return arranged([...draft.values()], told.record?.lines ?? new Map()).flatMap((line) => {
    const drafted = draft.get(line.id);
    const own = drafted?.section;
    if (drafted) section = own && sections.includes(own) ? own : 'course';
    const asDrafted = drafted?.wording === line.wording ? drafted : null;
    return line.hidden === null ? [{ ...line, section, asDrafted }] : [];
  });
};

const blocksOf = ({ kind, wording, facts, items }: ArrangedLine): readonly Block[] => {
  if (kind === 'list') return [{ kind: 'list', items: items ?? [] }];
  return kind === 'heading' ? [heading(filled(wording, facts), 2)] : writtenBlocks(wording, facts);
};

const votesOf = (lines: readonly Placed[]): readonly Block[] => {
  let number = 0;
  return lines.flatMap((line) =>
    line.own ? blocksOf(line) : blocksOf({ ...line, wording: `${++number}. ${line.wording}` }),
  );
};

const resolutionsOf = (lines: readonly Placed[]): readonly Block[] =>
  lines.flatMap((line) => blocksOf({ ...line, wording: line.asDrafted?.inSection ?? line.wording }));

/** V3, V4: what the log tells, in the course and in the sections that the rule set has besides. */
export const toldBlocks = (told: Told, sections: readonly Section[]) => {
  const lines = placedLines(told, sections);
  const { say } = told.words;
  const of = (section: Section) => lines.filter((line) => line.section === section);
  const orNone = (blocks: readonly Block[], none: string) => (blocks.length > 0 ? blocks : [paragraph(none)]);
  return {
    course: () => of('course').flatMap(blocksOf),
    votes: () => orNone(votesOf(of('votes')), say('votes.none')),
    conclusion: () => orNone(resolutionsOf(of('conclusion')), say('conclusion.none')),
  };
};
