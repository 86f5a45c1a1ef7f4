import { z } from 'zod';

/** What a rule set allows, and what our own papers use of it. One number allows just that. */
const Range = z
  .union([
    z.number(),
    z
      .strictObject({ from: z.number(), to: z.number(), use: z.number() })
      .refine(({ from, to, use }) => from <= use && use <= to, { error: 'use_outside_range' }),
  ])
  .transform((value) => (typeof value === 'number' ? { from: value, to: value, use: value } : value));
export type Range = z.output<typeof Range>;

/** How an element is printed; sizes in points. */
const Style = z.strictObject({
  size: Range,
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  underline: z.boolean().default(false),
  /** Written in capitals. */
  caps: z.boolean().default(false),
});
export type Style = z.output<typeof Style>;

/** What stands under a head or a subject: a rule, as a share of the text above it, or signs. */
const Mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rule'), share: Range }),
  z.strictObject({ kind: z.literal('signs'), text: z.string().min(1).max(20), style: Style }),
]);
export type Mark = z.output<typeof Mark>;

export const SECTIONS = [
  'time',
  'place',
  'present',
  'absent',
  'chair',
  'secretary',
  'agenda',
  'course',
  'votes',
  'conclusion',
  'closing',
] as const;
export type Section = (typeof SECTIONS)[number];

export const PAPER_KINDS = ['minutes', 'conclusion', 'attendance', 'proposals', 'votes'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Papers that can also follow another one as its annex. */
export const ANNEX_KINDS = ['attendance', 'proposals'] as const satisfies readonly PaperKind[];

const SIGNING_WAYS = ['TM', 'KT', 'TL'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

const text = z.string().min(1).max(200);
/** The letters of a kind of paper, as they stand in its number: `BB`, `TB`, `KL`. */
export const Letter = z.string().regex(/^[A-ZĐ]{1,6}$/);

/** Uỷ, hoà (`new`) or ủy, hòa (`old`): where the tone mark of a bare oa, oe, uy stands. */
export const Spelling = z.enum(['old', 'new']);
export type Spelling = z.output<typeof Spelling>;

const kindOfPaper = z.strictObject({
  /** The kinds that it may be issued as; the first is usual. */
  letters: z.array(Letter).min(1),
  annexes: z.array(z.enum(ANNEX_KINDS)).default([]),
  /** Titles of two who sign side by side; without them the office's own signature stands on the right. */
  signatures: z.tuple([text, text]).optional(),
});

/** A set of rules for official papers: everything that an office, a decree or a guidance may change. Lengths in mm, sizes in points. */
export const RuleSet = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,20}$/),
  version: z.int().min(1),
  name: text,
  /** The paper that the rules come from. */
  source: text,
  font: text,
  /** Of the print, as RRGGBB. */
  color: z.string().regex(/^[0-9A-F]{6}$/),
  spelling: Spelling,
  page: z.strictObject({
    width: z.number(),
    height: z.number(),
    top: Range,
    bottom: Range,
    left: Range,
    right: Range,
  }),
  /** Centred at the top, none on the first page. */
  pageNumber: z.strictObject({ size: Range }),
  rightHead: z.strictObject({
    lines: z
      .array(z.strictObject({ text, style: Style }))
      .min(1)
      .max(2),
    /** Under the last line. */
    mark: Mark,
  }),
  leftHead: z.strictObject({ superior: Style, issuer: Style, mark: Mark }),
  number: z.strictObject({
    /** With {number}, {letter} and {office}. */
    form: text,
    digits: z.int().min(1).max(4),
    runs: z.enum(['year', 'term']),
    style: Style,
  }),
  placeDate: z.strictObject({
    /** With {place}, {day}, {month} and {year}. */
    form: text,
    /** Days and months below these are written with a leading nought. */
    zeroDayBelow: z.int(),
    zeroMonthBelow: z.int(),
    style: Style,
  }),
  type: Style,
  subject: z.strictObject({ style: Style, mark: Mark }),
  body: z.strictObject({
    size: Range,
    indent: Range,
    /** Between paragraphs. */
    before: Range,
    line: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('multiple'), value: Range }),
      z.strictObject({ kind: z.literal('exactly'), value: Range }),
      z.strictObject({ kind: z.literal('atLeast'), value: Range }),
    ]),
    table: Range,
  }),
  /** The signs with which the text ends. */
  ending: text,
  signing: z.strictObject({
    ways: z.record(z.enum(SIGNING_WAYS), text),
    authority: Style,
    title: Style,
    name: Style,
  }),
  recipients: z.strictObject({
    heading: text,
    headingStyle: Style,
    listStyle: Style,
    /** With {archive}. */
    archive: text,
  }),
  /** What each kind is called in the head. */
  letters: z.record(Letter, text),
  papers: z.strictObject({
    minutes: z.strictObject({
      ...kindOfPaper.shape,
      /** What is not a section of its own stands in the course, where it happened. */
      order: z.array(z.enum(SECTIONS)).min(1),
    }),
    conclusion: kindOfPaper,
    attendance: kindOfPaper,
    proposals: kindOfPaper,
    votes: kindOfPaper,
  }),
});
export type RuleSet = z.output<typeof RuleSet>;
