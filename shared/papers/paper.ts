import type { PaperKind, SigningWay } from './rule-set.ts';

/** A part of a paragraph's text. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface Column {
  readonly title: string;
  /** Of the table's width; the shares of a table add up to 1. */
  readonly share: number;
  readonly align?: 'left' | 'center';
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** A piece of the text of a paper, without any look: that is the rule set's. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table;

export type Signature =
  /** Of one who was there: title and, below the place for the hand, a name. */
  | { readonly kind: 'person'; readonly title: string; readonly name: string }
  | {
      readonly kind: 'office';
      readonly way: SigningWay;
      readonly authority: string;
      readonly title: string;
      readonly name: string;
    };

export interface Annex {
  readonly title: string;
  readonly subject: string;
  readonly body: readonly Block[];
}

/** An official paper: what it says, in the order in which it says it. */
export interface Paper {
  readonly kind: PaperKind;
  readonly superior: string;
  readonly issuer: string;
  /** As it stands in the head: `Số: 25/TB-BTC`. */
  readonly number: string;
  readonly placeDate: string;
  readonly type: string;
  readonly subject: string;
  /** The last of it has the ending of the rule set. */
  readonly body: readonly Block[];
  /** One stands on the right, two side by side. */
  readonly signatures: readonly Signature[];
  /** Without heading; empty for papers that go to nobody. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

/** A paragraph that begins with a word in bold. */
export const led = (lead: string, text: string): Block => ({
  kind: 'paragraph',
  spans: [{ text: `${lead} `, bold: true }, { text }],
});

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
