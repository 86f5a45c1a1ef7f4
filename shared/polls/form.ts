import { z } from 'zod';
import { line, prose } from '../kernel/text.ts';

/** P8: the kinds of ballot. The first three decide; the other four ask for an opinion. */
export const DECISIONS = ['motions', 'choice', 'election'] as const;
export const OPINIONS = ['single', 'multiple', 'scale', 'text'] as const;

export const ANSWERS = ['yes', 'no', 'abstain'] as const;
export type Answer = (typeof ANSWERS)[number];

export const MAX_OPTIONS = 30;

const options = z
  .array(line(200))
  .min(2)
  .max(MAX_OPTIONS)
  .refine((texts) => new Set(texts).size === texts.length, { error: 'twice' });
const marks = z.int().min(1).max(MAX_OPTIONS);
const withinOptions = { error: 'too_many_marks' };

/** What stands on the ballot paper. */
export const Form = z.discriminatedUnion('kind', [
  /** Yes, no or abstain on each motion; without a list the question itself is the one motion. */
  z.strictObject({ kind: z.literal('motions'), motions: z.array(line(300)).max(20) }),
  /** Between `least` and `most` of the options. */
  z
    .strictObject({ kind: z.literal('choice'), options, least: z.int().min(0).max(MAX_OPTIONS), most: marks })
    .refine(({ options, least, most }) => least <= most && most <= options.length, withinOptions),
  /** At most as many names as there are places; the places go by the number of votes. */
  z
    .strictObject({ kind: z.literal('election'), options, places: marks })
    .refine(({ options, places }) => places <= options.length, withinOptions),
  z.strictObject({ kind: z.literal('single'), options }),
  z
    .strictObject({ kind: z.literal('multiple'), options, most: marks })
    .refine(({ options, most }) => most <= options.length, withinOptions),
  /** A number from `from` to `to`, both included. */
  z
    .strictObject({ kind: z.literal('scale'), from: z.int().min(0).max(1), to: z.int().min(2).max(10) })
    .refine(({ from, to }) => from < to, withinOptions),
  z.strictObject({ kind: z.literal('text'), maxLength: z.int().min(20).max(500) }),
]);
export type Form = z.output<typeof Form>;

/** What a voter says, whoever the voter is: nothing in it names the seat. */
export const BallotContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('motions'), answers: z.array(z.enum(ANSWERS)).min(1).max(20) }),
  /** Places in the list of options, ascending; none is a blank ballot. */
  z.strictObject({
    kind: z.literal('options'),
    chosen: z.array(z.int().min(0).max(MAX_OPTIONS)).max(MAX_OPTIONS),
  }),
  z.strictObject({ kind: z.literal('scale'), value: z.int().min(0).max(10) }),
  z.strictObject({ kind: z.literal('text'), text: prose(500) }),
]);
export type BallotContent = z.output<typeof BallotContent>;

/** The motions of a ballot: those listed, or the question itself. */
export const motionsOf = (question: string, form: Form): readonly string[] =>
  form.kind !== 'motions' ? [] : form.motions.length > 0 ? form.motions : [question];

/** The options of a ballot that has a list to mark. */
export const optionsOf = (form: Form): readonly string[] => ('options' in form ? form.options : []);

/** How many options may, and must, be marked. */
export const marksOf = (form: Form): { readonly least: number; readonly most: number } => {
  switch (form.kind) {
    case 'choice':
      return { least: form.least, most: form.most };
    case 'election':
      return { least: 0, most: form.places };
    case 'single':
      return { least: 1, most: 1 };
    case 'multiple':
      return { least: 1, most: form.most };
    default:
      return { least: 0, most: 0 };
  }
};

const optionsFit = (form: Form, chosen: readonly number[]): boolean => {
  const { least, most } = marksOf(form);
  const ascending = chosen.every((option, index) => index === 0 || option > (chosen[index - 1] ?? 0));
  const listed = chosen.every((option) => option < optionsOf(form).length);
  return most > 0 && ascending && listed && chosen.length >= least && chosen.length <= most;
};

/** P9: whether a ballot's content answers this form, no more and no less. */
export const fits = (question: string, form: Form, content: BallotContent): boolean => {
  switch (content.kind) {
    case 'motions':
      return form.kind === 'motions' && content.answers.length === motionsOf(question, form).length;
    case 'options':
      return optionsFit(form, content.chosen);
    case 'scale':
      return form.kind === 'scale' && content.value >= form.from && content.value <= form.to;
    case 'text':
      return form.kind === 'text' && content.text.length <= form.maxLength;
  }
};

/** Whether a poll of this form decides something. */
export const decides = ({ kind }: Form): boolean => (DECISIONS as readonly string[]).includes(kind);
