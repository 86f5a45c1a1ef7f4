import type { Paper } from '../paper.ts';
import type { SetColumns, SetNode } from '../sheet.ts';
import { markNodes, type Setting, styled } from './setting.ts';

/** Room that the longest line of each head wants beside it. */
const BESIDE = 12;

/** The right head has what its longest line needs, the left head the rest. */
const widthsOf = ({ ruleSet, measure, width }: Setting): readonly [number, number] => {
  const needed = ruleSet.rightHead.lines.map(({ text, style }) =>
    measure(text, { size: style.size.use, bold: style.bold, italic: style.italic }),
  );
  const right = Math.min(width * 0.62, Math.max(width * 0.55, Math.max(...needed) + BESIDE));
  return [width - right, right];
};

/** Who issues it, the head of the State or the Party, number, place and date. */
export const headNodes = ({ superior, issuer, number, placeDate }: Paper, setting: Setting): SetColumns => {
  const { leftHead, rightHead, number: numbered, placeDate: dated } = setting.ruleSet;
  const [left, right] = widthsOf(setting);
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
