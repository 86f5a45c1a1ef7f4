import type { Mark, RuleSet, Style } from '../rule-set.ts';
import type { LineHeight, Measure, Run, SetNode, SetParagraph } from '../sheet.ts';

const POINTS_PER_MM = 72 / 25.4;
export const points = (mm: number): number => mm * POINTS_PER_MM;

/** What laying out needs to know besides the text. */
export interface Setting {
  readonly ruleSet: RuleSet;
  readonly measure: Measure;
  /** Between the margins, points. */
  readonly width: number;
}

/** The sheet and what is left of it between the margins, points. */
export const areaOf = ({ page }: RuleSet) => {
  const margins = {
    top: points(page.top.use),
    bottom: points(page.bottom.use),
    left: points(page.left.use),
    right: points(page.right.use),
  };
  return {
    page: { width: points(page.width), height: points(page.height), margins },
    width: points(page.width) - margins.left - margins.right,
    height: points(page.height) - margins.top - margins.bottom,
  };
};

export const SINGLE: LineHeight = { kind: 'multiple', value: 1 };

export const lookOf = ({ bold, italic, underline }: Omit<Style, 'size' | 'caps'>): Omit<Run, 'text'> => ({
  bold,
  italic,
  underline,
});

/** One line or some in a style of the rule set. */
export const styled = (
  text: string,
  style: Style,
  rest: Partial<Pick<SetParagraph, 'align' | 'before'>> = {},
): SetParagraph => ({
  kind: 'paragraph',
  runs: [{ text: style.caps ? text.toUpperCase() : text, ...lookOf(style) }],
  size: style.size.use,
  align: 'center',
  indent: 0,
  before: 0,
  line: SINGLE,
  ...rest,
});

/** The longest line of a text that is set in a column of that width. */
const longestLine = (text: string, style: Style, width: number, measure: Measure): number => {
  const look = { size: style.size.use, bold: style.bold, italic: style.italic };
  return Math.min(width, measure(style.caps ? text.toUpperCase() : text, look));
};

/** What stands under a text: a rule as long as the rule set says of it, or signs. */
export const markNodes = (
  mark: Mark,
  { text, style, within }: { readonly text: string; readonly style: Style; readonly within: number },
  { measure }: Setting,
): SetNode[] =>
  mark.kind === 'signs'
    ? [styled(mark.text, mark.style)]
    : [{ kind: 'rule', width: longestLine(text, style, within, measure) * mark.share.use, within }];
