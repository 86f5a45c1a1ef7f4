import type { Paper } from '../paper.ts';
import type { Style } from '../rule-set.ts';
import type { SetColumns, SetNode } from '../sheet.ts';
import { markNodes, type Setting, styled } from './setting.ts';

/** The two heads share the width as their longest lines need it. */
const widthsOf = (
  { superior, issuer, placeDate }: Paper,
  { ruleSet, measure, width }: Setting,
): readonly [number, number] => {
  const { leftHead, rightHead, placeDate: dated } = ruleSet;
  const longest = (lines: readonly (readonly [text: string, style: Style])[]): number =>
    Math.max(
      ...lines.map(([text, { size, bold, italic }]) => measure(text, { size: size.use, bold, italic })),
    );
  const left = longest([
    [superior, leftHead.superior],
    [issuer, leftHead.issuer],
  ]);
  const right = longest([
    ...rightHead.lines.map(({ text, style }) => [text, style] as const),
    [placeDate, dated.style],
  ]);
  const share = Math.min(0.62, Math.max(0.5, right / (left + right)));
  return [width * (1 - share), width * share];
};

/** Who issues it, the head of the State or the Party, number, place and date. */
export const headNodes = (paper: Paper, setting: Setting): SetColumns => {
  const { superior, issuer, number, placeDate } = paper;
  const { leftHead, rightHead, number: numbered, placeDate: dated } = setting.ruleSet;
  const [left, right] = widthsOf(paper, setting);
  const last = rightHead.lines.at(-1);
  const leftCell: SetNode[] = [
    ...(superior ? [styled(superior, leftHead.superior)] : []),
    styled(issuer, leftHead.issuer),
    ...markNodes(leftHead.mark, { text: issuer, style: leftHead.issuer, within: left }, setting),
  ];
  const rightCell: SetNode[] = [
    ...rightHead.lines.map(({ text, style }) => styled(text, style)),
    ...(last ? markNodes(rightHead.mark, { ...last, within: right }, setting) : []),
  ];
  return {
    kind: 'columns',
    widths: [left, right],
    cells: [
      [...leftCell, styled(number, numbered.style, { before: 4 })],
      [...rightCell, styled(placeDate, dated.style, { before: 4 })],
    ],
  };
};

/** Kind of paper and subject with its mark, also of an annex. */
export const titleNodes = (
  { type, subject }: Pick<Paper, 'type' | 'subject'>,
  setting: Setting,
): SetNode[] => {
  const { ruleSet, width } = setting;
  const { style, mark } = ruleSet.subject;
  return [
    styled(type, ruleSet.type, { before: 18 }),
    styled(subject, style),
    ...markNodes(mark, { text: subject, style, within: width }, setting),
    { kind: 'gap', height: 6 },
  ];
};
