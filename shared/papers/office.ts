import { z } from 'zod';
import { line } from '../kernel/text.ts';
import { Spelling } from './rule-set.ts';

const maybe = (max: number) => z.union([z.literal(''), line(max)]);

/** Who issues the papers, as it stands in their heads and under their text: data, not constants. */
export const Office = z.strictObject({
  /** The body above, in capitals; empty for an office that has none. */
  superior: maybe(120),
  /** In capitals. */
  issuer: line(120),
  /** The issuer within a sentence. */
  name: line(120),
  /** Behind the letters of a number: `BTCTW`. */
  sign: z.string().regex(/^[\p{Lu}\d]{1,12}$/u),
  /** The committee's term, `2025-2030`: where a rule set numbers through a term, each begins again at 1. Empty: none. */
  term: maybe(40).default(''),
  /** The rule set that its papers are usually set after, and its tone marks; empty: the first there is, and the rule set's. */
  ruleSet: z.string().max(20).default(''),
  spelling: z.union([z.literal(''), Spelling]).default(''),
  /** Where papers are dated. */
  place: line(60),
  /** Where the central bridge stands. */
  venue: line(200),
  signing: z.strictObject({
    way: z.enum(['TM', 'KT', 'TL']),
    /** On whose behalf, in capitals. */
    authority: line(120),
    /** In capitals. */
    title: line(120),
    name: maybe(120),
  }),
  recipients: z.array(line(200)).max(30),
  /** Where the office keeps its own copy. */
  archive: line(120),
});
export type Office = z.output<typeof Office>;
