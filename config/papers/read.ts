import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { line } from '../../shared/kernel/text.ts';
import { Office } from '../../shared/papers/office.ts';
import { Phrases } from '../../shared/papers/phrases.ts';
import { RuleSet } from '../../shared/papers/rule-set.ts';

/** All that papers are written from besides the meeting. */
export interface PaperSettings {
  /** By id. */
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly office: Office;
  readonly phrases: Phrases;
  /** What minute-takers write often, to be put into a line. */
  readonly inserts: readonly string[];
}

/** A settings file of papers that cannot be used, and why. */
export class PaperSettingsError extends Error {
  override readonly name = 'PaperSettingsError';
}

const Inserts = z.array(line(300)).max(60);

const BUILT_IN = fileURLToPath(new URL('.', import.meta.url));

const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> => {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new PaperSettingsError(`${path}: ${error instanceof Error ? error.message : 'not readable'}`);
  }
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PaperSettingsError(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
};

const ruleSetsIn = (folder: string): RuleSet[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => read(join(folder, name), RuleSet))
    : [];

/**
 * Reads rule sets, wording and office: those that come with the product, and over them an office's own, in a folder
 * laid out alike (`rule-sets/*.json`, `phrases.json`, `inserts.json`, `office.json`). A rule set with a known id takes its place.
 */
export const readPaperSettings = (ownFolder?: string): PaperSettings => {
  const one = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> => {
    const own = ownFolder === undefined ? '' : join(ownFolder, name);
    return read(own && existsSync(own) ? own : join(BUILT_IN, name), schema);
  };
  const sets = [BUILT_IN, ...(ownFolder === undefined ? [] : [ownFolder])].flatMap((folder) =>
    ruleSetsIn(join(folder, 'rule-sets')),
  );
  return {
    ruleSets: new Map(sets.map((ruleSet) => [ruleSet.id, ruleSet])),
    office: one('office.json', Office),
    // An office's wording may be older than the product: what it lacks is said in ours.
    phrases: Phrases.parse({
      ...read(join(BUILT_IN, 'phrases.json'), Phrases),
      ...one('phrases.json', Phrases.partial()),
    }),
    inserts: one('inserts.json', Inserts),
  };
};
