import type { Refusal } from '../kernel/decision.ts';
import { type Occasion, withChanged, withEntry } from '../kernel/evolve.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperKind, Spelling } from '../papers/rule-set.ts';
import type { TemplateContent } from '../papers/template/placeholders.ts';
import type { MeetingRecordState } from './events.ts';

/** A paper of a meeting: of a kind, or a correction of its minutes, from 1. */
export type PaperName = PaperKind | `correction-${number}`;

/** The text of a paper as it was put away, and the SHA-256 of its content, written as JSON. */
export interface Kept {
  readonly paper: Paper;
  readonly sha256: string;
}

export const keptOf = (paper: Paper): Kept => ({ paper, sha256: sha256Hex(JSON.stringify(paper)) });

/** V10: the office's template that a paper goes out on, and what it is filled with. */
export interface OwnLook {
  /** Of the template's file. */
  readonly file: string;
  readonly content: TemplateContent;
}

/** How a paper is to go out. */
export interface IssueOrder {
  /** The day, `YYYY-MM-DD`, unless its number has brought one. */
  readonly on: string;
  readonly ruleSet: string;
  readonly letter?: string | undefined;
  readonly spelling?: Spelling | undefined;
  /** V10: its DOCX after the office's own template, if there is one. */
  readonly look?: 'own' | undefined;
}

/** W9: a paper that has gone out: nothing of this is ever looked up again. */
export interface Issue {
  /** As it stands in its head. */
  readonly number: string;
  readonly letter: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** A paper on its way out, or out. */
export interface IssuedPaper {
  readonly order: IssueOrder;
  /** Counts the orders, of which all but the last came to nothing. */
  readonly attempt: number;
  readonly kept: Kept | null;
  readonly own: OwnLook | null;
  readonly issued: (Issue & { readonly at: number }) | null;
  /** Why it has not gone out; null as long as it is under way, or when it has. */
  readonly refusal: Refusal | null;
}

export type IssueEvent =
  | ({ readonly type: 'record.issue_ordered'; readonly name: PaperName } & IssueOrder)
  | ({
      readonly type: 'record.paper_kept';
      readonly name: PaperName;
      readonly own?: OwnLook | undefined;
    } & Kept)
  | { readonly type: 'record.issue_refused'; readonly name: PaperName; readonly refusal: Refusal }
  /** Journals of before papers were frozen have a day alone, of the minutes. */
  | ({ readonly type: 'record.issued'; readonly name?: PaperName; readonly on: string } & Partial<Issue>);

/** What the register of numbers knows it as. */
export const numberedAs = (name: PaperName): { readonly kind: PaperKind; readonly correction?: number } => {
  const [kind, correction] = name.split('-');
  return correction === undefined
    ? { kind: kind as PaperKind }
    : { kind: 'minutes', correction: Number(correction) };
};

/** Whether a paper is on its way out, or out: then nothing of it changes. */
export const isGoingOut = (paper: IssuedPaper | undefined): boolean =>
  paper !== undefined && paper.refusal === null;

const minutesIssued = (record: MeetingRecordState, on: string, at: number): MeetingRecordState => ({
  ...record,
  state: 'issued',
  issued: { on, at },
});

/** W9: what becomes of the papers of a meeting. */
export const evolvePapers = (
  record: MeetingRecordState,
  event: IssueEvent,
  { at }: Pick<Occasion, 'at'>,
): MeetingRecordState => {
  const changed = (name: PaperName, change: Partial<IssuedPaper>): MeetingRecordState => ({
    ...record,
    papers: withChanged(record.papers, name, (paper) => ({ ...paper, ...change })),
  });
  switch (event.type) {
    case 'record.issue_ordered': {
      const { type, name, ...order } = event;
      const attempt = (record.papers.get(name)?.attempt ?? 0) + 1;
      // W8: of minutes the text has been put away when they were approved.
      const kept = name === 'minutes' ? record.kept : null;
      const paper: IssuedPaper = { order, attempt, kept, own: null, issued: null, refusal: null };
      return { ...record, papers: withEntry(record.papers, name, paper) };
    }
    case 'record.paper_kept':
      return changed(event.name, {
        kept: { paper: event.paper, sha256: event.sha256 },
        own: event.own ?? null,
      });
    case 'record.issue_refused':
      return changed(event.name, { refusal: event.refusal });
    case 'record.issued': {
      const { name = 'minutes', number, letter = '', on } = event;
      const issued = number === undefined ? null : { number, letter, on, at };
      const noted = changed(name, { issued });
      return name === 'minutes' ? minutesIssued(noted, on, at) : noted;
    }
  }
};
