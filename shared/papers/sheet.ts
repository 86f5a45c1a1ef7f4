/** A paper as it is to be set: every size and distance decided, lengths in points. Both writers only copy it down. */

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export type LineHeight =
  | { readonly kind: 'multiple'; readonly value: number }
  | { readonly kind: 'exactly'; readonly value: number }
  | { readonly kind: 'atLeast'; readonly value: number };

export interface SetParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly size: number;
  readonly align: 'left' | 'center' | 'justify';
  /** Of the first line. */
  readonly indent: number;
  readonly before: number;
  readonly line: LineHeight;
}

/** A thin line, centred. */
export interface SetRule {
  readonly kind: 'rule';
  readonly width: number;
  /** Of the column it stands in. */
  readonly within: number;
}

/** Columns side by side, without lines: heads and signatures. */
export interface SetColumns {
  readonly kind: 'columns';
  readonly widths: readonly number[];
  readonly cells: readonly (readonly SetNode[])[];
}

export interface SetTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  /** Repeated on each page. */
  readonly head: readonly SetParagraph[];
  readonly rows: readonly (readonly SetParagraph[])[];
  /** Whether a row is so high that it must be allowed to go over the end of a page. */
  readonly rowsBreak: boolean;
}

/** Kept on one page. */
export interface SetTogether {
  readonly kind: 'together';
  readonly nodes: readonly SetNode[];
}

export type SetNode =
  | SetParagraph
  | SetRule
  | SetColumns
  | SetTable
  | SetTogether
  | { readonly kind: 'gap'; readonly height: number }
  | { readonly kind: 'new_page' };

export interface Sheet {
  readonly title: string;
  readonly author: string;
  readonly font: string;
  readonly color: string;
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  readonly pageNumberSize: number;
  readonly nodes: readonly SetNode[];
}

/** The width of a text in points, in the font of the papers. */
export type Measure = (
  text: string,
  look: { readonly size: number; readonly bold: boolean; readonly italic: boolean },
) => number;
