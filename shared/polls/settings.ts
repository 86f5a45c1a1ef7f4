import { z } from 'zod';

export const SECRECIES = ['named', 'anonymous'] as const;
export type Secrecy = (typeof SECRECIES)[number];

export const BASES = ['valid', 'cast', 'present', 'entitled'] as const;
export type Base = (typeof BASES)[number];

export const MAJORITIES = ['simple', 'absolute', 'two_thirds', 'three_quarters', 'custom'] as const;
export const TIES = ['chair', 'not_carried', 'repeat'] as const;
export type TieRule = (typeof TIES)[number];

/** A part of a whole; exact, since it is never divided out. */
export const Fraction = z
  .strictObject({ numerator: z.int().min(1).max(1000), denominator: z.int().min(1).max(1000) })
  .refine(({ numerator, denominator }) => numerator <= denominator, { error: 'part_over_whole' });
export type Fraction = z.output<typeof Fraction>;

/**
 * P12: what carries. `simple`: more yes than no, whatever the base. `absolute`: more than half of the base. The
 * others: at least that part of it; `custom` more than that part when it says so.
 */
export const Majority = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['simple', 'absolute', 'two_thirds', 'three_quarters']) }),
  z.strictObject({ kind: z.literal('custom'), part: Fraction, moreThan: z.boolean() }),
]);
export type Majority = z.output<typeof Majority>;

/** P11: how much of the entitled weight has to be there, or to have voted. */
export const Quorum = z.strictObject({ part: Fraction, of: z.enum(['present', 'cast']) });
export type Quorum = z.output<typeof Quorum>;

export const Settings = z.strictObject({
  /** An anonymous ballot has a way of its own: `secret/`. */
  secrecy: z.enum(SECRECIES).default('named'),
  majority: Majority.default({ kind: 'simple' }),
  base: z.enum(BASES).default('valid'),
  quorum: Quorum.nullable().default(null),
  tie: z.enum(TIES).default('not_carried'),
  /** Whether a ballot may be changed until closing. */
  change: z.boolean().default(false),
  /** Whether each seat counts with the weight the meeting gave it, or all alike. */
  weighted: z.boolean().default(false),
  /** How long it stays open, seconds; null until it is closed by hand. */
  durationS: z.int().min(10).max(86_400).nullable().default(null),
  /** How long after closing a first ballot that was on its way still counts, ms. */
  graceMs: z.int().min(0).max(120_000).default(0),
  /** Closes by itself when all have voted. */
  autoClose: z.boolean().default(false),
  publish: z.enum(['at_close', 'later']).default('at_close'),
});
export type Settings = z.output<typeof Settings>;

/** What a poll is when nothing else was said. */
export const USUAL: Settings = Settings.parse({});
