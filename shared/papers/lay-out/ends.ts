import type { Paper, Signature } from '../paper.ts';
import type { SetNode, SetTogether } from '../sheet.ts';
import { type Setting, styled } from './setting.ts';

/** For the hand and the seal. */
const SIGNING_ROOM = 64;

const signatureNodes = (signature: Signature, { ruleSet: { signing } }: Setting): SetNode[] => {
  const head =
    signature.kind === 'office'
      ? [
          styled(`${signing.ways[signature.way]} ${signature.authority}`, signing.authority),
          styled(signature.title, signing.title),
        ]
      : [styled(signature.title, signing.authority)];
  return [
    ...head,
    { kind: 'gap', height: SIGNING_ROOM },
    ...(signature.name ? [styled(signature.name, signing.name)] : []),
  ];
};

const recipientNodes = (recipients: readonly string[], { ruleSet }: Setting): SetNode[] => {
  if (recipients.length === 0) return [];
  const { heading, headingStyle, listStyle } = ruleSet.recipients;
  const lines = recipients.map((text, index) =>
    styled(index < recipients.length - 1 ? `- ${text};` : `- ${text}`, listStyle, { align: 'left' }),
  );
  return [styled(heading, headingStyle, { align: 'left' }), ...lines];
};

/**
 * Recipients or the first signature on the left, the signature on the right; never torn apart, nor on a page that has
 * nothing of the text: what the text ends with comes along.
 */
export const endNodes = (
  { signatures, recipients }: Paper,
  last: SetNode | undefined,
  setting: Setting,
): SetTogether => {
  const [first, second] = signatures.map((each) => signatureNodes(each, setting));
  const half = setting.width / 2;
  return {
    kind: 'together',
    nodes: [
      ...(last?.kind === 'together' ? last.nodes : last ? [last] : []),
      { kind: 'gap', height: 12 },
      {
        kind: 'columns',
        widths: [half, half],
        cells: second ? [first ?? [], second] : [recipientNodes(recipients, setting), first ?? []],
      },
    ],
  };
};
