import type { Role } from './kernel/actor.ts';
import type { Departure } from './papers/check/departure.ts';
import type { RuleSet } from './papers/rule-set.ts';
import type { DraftLine } from './record/arrange.ts';
import type { Carried } from './record/carried.ts';

/**
 * Official papers over HTTP, under `/api/s/:handle/meetings/:meetingId/papers`:
 * GET … → PaperChoices; GET …/:kind?ruleSet&format&letter&date&spelling&look&show → the file;
 * GET …/bundle?ruleSet → a zip of all of them with the log, and a manifest of SHA-256;
 * GET …/lines → MinutesDraft;
 * GET …/minutes?…&correction=1 → the first correction of issued minutes;
 * POST …/check?ruleSet with a DOCX as its body → PaperCheck;
 * POST …/templates/:kind?name with a DOCX as its body → TemplateCheck.
 */
export const PAPER_FORMATS = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** V7: who makes, reads and checks papers before they are issued. */
export const paperReaders: readonly Role[] = ['chair', 'deputy', 'minute_taker', 'admin'];

export interface PaperChoices {
  readonly ruleSets: readonly Pick<
    RuleSet,
    'id' | 'version' | 'name' | 'source' | 'spelling' | 'number' | 'letters' | 'papers'
  >[];
}

export interface MinutesDraft {
  readonly lines: readonly DraftLine[];
  /** What the office's minute-takers write often. */
  readonly inserts: readonly string[];
  /** W11: for those who make papers; null where no meeting was held before. */
  readonly carried: Carried | null;
}

/** V11: what stands against a template; nothing: it is in use now. */
export interface TemplateCheck {
  readonly faults: readonly TemplateFault[];
}

export interface TemplateFault {
  /** `macro`: it has a program; `external`: it fetches something; `malformed`: a brace or a list is not closed. */
  readonly kind: 'macro' | 'external' | 'malformed' | 'unknown';
  /** The placeholder as it is written, or the part of the file. */
  readonly tag: string;
  /** The words around it. */
  readonly text: string;
}

export interface PaperCheck {
  readonly departures: readonly Departure[];
}
