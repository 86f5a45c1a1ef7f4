import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { checkPaper } from '../../shared/papers/check/check.ts';
import type { Departure } from '../../shared/papers/check/departure.ts';
import { layOut } from '../../shared/papers/lay-out.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { RuleSet } from '../../shared/papers/rule-set.ts';
import type { TemplateContent } from '../../shared/papers/template/placeholders.ts';
import { PAPER_FORMATS, type PaperFormat, type TemplateFault } from '../../shared/papers-contract.ts';
import { UnreadableDocx } from './docx/parts.ts';
import { readDocx } from './docx/read.ts';
import { createMeasure } from './fonts.ts';
import { checkTemplate } from './template/check.ts';
import { fillTemplate } from './template/fill.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

/** What the press is asked to do; plain values, for they go to a thread of its own. */
export type Job =
  | { readonly do: 'print'; readonly paper: Paper; readonly ruleSet: RuleSet; readonly format: PaperFormat }
  | {
      readonly do: 'bundle';
      /** By the name of their file, without its ending. */
      readonly papers: Readonly<Record<string, { readonly paper: Paper; readonly ruleSet: RuleSet }>>;
      /** The office's own for some of them, by the same name: their DOCX. */
      readonly templates: Readonly<Record<string, Pick<JobOf<'fill'>, 'file' | 'content'>>>;
      readonly ruleSet: RuleSet;
      /** Further files, by name. */
      readonly texts: Readonly<Record<string, string>>;
      /** What the manifest says besides the files. */
      readonly about: Readonly<Record<string, unknown>>;
      /** ms */
      readonly madeAt: number;
    }
  | { readonly do: 'check'; readonly file: Uint8Array; readonly ruleSet: RuleSet }
  | { readonly do: 'check_template'; readonly file: Uint8Array }
  | { readonly do: 'fill'; readonly file: Uint8Array; readonly content: TemplateContent };

export interface JobResults {
  readonly print: Uint8Array;
  readonly bundle: Uint8Array;
  /** Null: the file cannot be read as DOCX. */
  readonly check: readonly Departure[] | null;
  /** Null as well. */
  readonly check_template: readonly TemplateFault[] | null;
  readonly fill: Uint8Array;
}

const WRITERS = { docx: writeDocx, pdf: writePdf };
const measure = createMeasure();

type JobOf<Kind extends Job['do']> = Extract<Job, { do: Kind }>;

const print = ({ paper, ruleSet, format }: Omit<JobOf<'print'>, 'do'>): Promise<Uint8Array> =>
  WRITERS[format](layOut(paper, ruleSet, measure));

/** All papers in both formats, the texts, and a manifest with the SHA-256 of each file. */
const bundle = async ({
  papers,
  templates,
  ruleSet,
  texts,
  about,
  madeAt,
}: JobOf<'bundle'>): Promise<Uint8Array> => {
  const files: Record<string, Uint8Array> = {};
  for (const [name, set] of Object.entries(papers))
    for (const format of PAPER_FORMATS) {
      const own = format === 'docx' ? templates[name] : undefined;
      const bytes = own ? fillTemplate(own.file, own.content) : await print({ ...set, format });
      files[`${name}.${format}`] = Uint8Array.from(bytes);
    }
  for (const [name, text] of Object.entries(texts)) files[name] = strToU8(text);
  const listed = Object.entries(files).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const manifest = { ...about, ruleSet: { id: ruleSet.id, version: ruleSet.version }, files: listed };
  return zipSync(
    { ...files, 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
    { mtime: madeAt },
  );
};

const unlessUnreadable = <Found>(look: () => Found): Found | null => {
  try {
    return look();
  } catch (error) {
    // Elements nested deeper than any stack are nobody's paper either.
    if (error instanceof UnreadableDocx || error instanceof RangeError) return null;
    throw error;
  }
};

/** Does one job, here and now. */
export const doJob = async (job: Job): Promise<JobResults[Job['do']]> => {
  switch (job.do) {
    case 'print':
      return print(job);
    case 'bundle':
      return bundle(job);
    case 'check':
      return unlessUnreadable(() => checkPaper(readDocx(job.file), job.ruleSet, measure));
    case 'check_template':
      return unlessUnreadable(() => checkTemplate(job.file));
    case 'fill':
      return fillTemplate(job.file, job.content);
  }
};
