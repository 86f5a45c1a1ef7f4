import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { checkPaper } from '../../shared/papers/check/check.ts';
import type { Departure } from '../../shared/papers/check/departure.ts';
import { layOut } from '../../shared/papers/lay-out.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { RuleSet } from '../../shared/papers/rule-set.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../shared/papers-contract.ts';
import { UnreadableDocx } from './docx/parts.ts';
import { readDocx } from './docx/read.ts';
import { createMeasure } from './fonts.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

/** What the press is asked to do; plain values, for they go to a thread of its own. */
export type Job =
  | { readonly do: 'print'; readonly paper: Paper; readonly ruleSet: RuleSet; readonly format: PaperFormat }
  | {
      readonly do: 'bundle';
      /** By the name of their file, without its ending. */
      readonly papers: Readonly<Record<string, Paper>>;
      readonly ruleSet: RuleSet;
      /** Further files, by name. */
      readonly texts: Readonly<Record<string, string>>;
      /** What the manifest says besides the files. */
      readonly about: Readonly<Record<string, unknown>>;
      /** ms */
      readonly madeAt: number;
    }
  | { readonly do: 'check'; readonly file: Uint8Array; readonly ruleSet: RuleSet };

export interface JobResults {
  readonly print: Uint8Array;
  readonly bundle: Uint8Array;
  /** Null: the file cannot be read as DOCX. */
  readonly check: readonly Departure[] | null;
}

const WRITERS = { docx: writeDocx, pdf: writePdf };
const measure = createMeasure();

type JobOf<Kind extends Job['do']> = Extract<Job, { do: Kind }>;

const print = ({ paper, ruleSet, format }: Omit<JobOf<'print'>, 'do'>): Promise<Uint8Array> =>
  WRITERS[format](layOut(paper, ruleSet, measure));

/** All papers in both formats, the texts, and a manifest with the SHA-256 of each file. */
const bundle = async ({ papers, ruleSet, texts, about, madeAt }: JobOf<'bundle'>): Promise<Uint8Array> => {
  const files: Record<string, Uint8Array> = {};
  for (const [name, paper] of Object.entries(papers))
    for (const format of PAPER_FORMATS)
      files[`${name}.${format}`] = Uint8Array.from(await print({ paper, ruleSet, format }));
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

const check = ({ file, ruleSet }: JobOf<'check'>): readonly Departure[] | null => {
  try {
    return checkPaper(readDocx(file), ruleSet, measure);
  } catch (error) {
    if (error instanceof UnreadableDocx) return null;
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
      return check(job);
  }
};
