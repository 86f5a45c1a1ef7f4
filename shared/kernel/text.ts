import { z } from 'zod';

/** Characters no keyboard types and no paper prints: C0 and C1 controls but tab and line feed, and bidi overrides. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** One line of text, trimmed and in NFC, so that the same Vietnamese word is always the same bytes. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 2)
    .normalize('NFC')
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !UNPRINTABLE.test(value) && !/[\n\t]/.test(value), { error: 'unprintable' });

/** Several lines of text, trimmed and in NFC. */
export const prose = (max: number) =>
  z
    .string()
    .max(max * 2)
    .normalize('NFC')
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !UNPRINTABLE.test(value), { error: 'unprintable' });

/** A text that may be left out. */
export const orNothing = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z.union([z.literal(''), schema]).default('');
