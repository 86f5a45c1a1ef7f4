import { bodyNodes } from './lay-out/body.ts';
import { endNodes } from './lay-out/ends.ts';
import { headNodes, titleNodes } from './lay-out/heads.ts';
import { areaOf, type Setting } from './lay-out/setting.ts';
import type { Paper } from './paper.ts';
import type { RuleSet } from './rule-set.ts';
import type { Measure, SetNode, Sheet } from './sheet.ts';

const withEnding = (paper: Paper, { ending }: RuleSet): Paper['body'] => {
  const last = paper.body.at(-1);
  if (last?.kind !== 'paragraph') return paper.body;
  const spans = last.spans.map((span, index) =>
    index < last.spans.length - 1
      ? span
      : { ...span, text: `${span.text.replace(/[./;\s]+$/, '')}${ending}` },
  );
  return [...paper.body.slice(0, -1), { ...last, spans }];
};

const annexNodes = ({ title, subject, body }: Paper['annexes'][number], setting: Setting): SetNode[] => [
  { kind: 'new_page' },
  ...titleNodes({ type: title, subject }, setting),
  ...bodyNodes(body, setting),
];

/** Sets a paper after a rule set: where it stands, how large, with which marks; pure, so that DOCX and PDF are alike. */
export const layOut = (paper: Paper, ruleSet: RuleSet, measure: Measure): Sheet => {
  const setting: Setting = { ruleSet, measure, width: areaOf(ruleSet).width };
  const body = bodyNodes(withEnding(paper, ruleSet), setting);
  const { page } = areaOf(ruleSet);
  return {
    title: `${paper.type} ${paper.subject}`,
    author: paper.issuer,
    font: ruleSet.font,
    color: ruleSet.color,
    ...page,
    pageNumberSize: ruleSet.pageNumber.size.use,
    nodes: [
      headNodes(paper, setting),
      ...titleNodes(paper, setting),
      ...body.slice(0, -1),
      endNodes(paper, body.at(-1), setting),
      ...paper.annexes.flatMap((annex) => annexNodes(annex, setting)),
    ],
  };
};
