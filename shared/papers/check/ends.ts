import type { RuleSet } from '../rule-set.ts';
import { type Departure, departure } from './departure.ts';
import { type Elements, SIGNING } from './find.ts';
import { styleDepartures } from './looks.ts';

const bare = (text: string): string => text.replace(/[.\s/]/g, '');

/** T/M of the Party, TM. of the State: whoever signs for somebody says so in the form of the rule set. */
const formDepartures = (text: string, { signing: { ways } }: RuleSet): Departure[] => {
  const written = SIGNING.exec(text)?.[1] ?? '';
  const wanted = Object.values(ways).find((way) => bare(way) === bare(written));
  if (wanted === undefined || text.startsWith(`${wanted} `)) return [];
  return [departure('signing', 'form', text.slice(0, text.indexOf(' ')), wanted, text)];
};

/** Signature and recipients. Letters behind a name (degrees, ranks) are for people to judge. */
export const endDepartures = (elements: Elements, ruleSet: RuleSet): Departure[] => {
  const { authority, signatures, recipientsHeading, recipients } = elements;
  const { signing, recipients: wanted } = ruleSet;
  const [title, ...names] = signatures;
  const signed = authority
    ? [
        ...formDepartures(authority.text, ruleSet),
        ...styleDepartures('signing', authority, signing.authority),
        ...(title ? styleDepartures('signing', title, signing.title) : []),
        ...names.flatMap((found) =>
          styleDepartures('signing', found, signing.name, ['size', 'bold', 'italic']),
        ),
      ]
    : signatures.flatMap((found) => styleDepartures('signing', found, signing.authority));
  return [
    ...(authority || signatures.length > 0 ? [] : [departure('signing', 'missing', '', '')]),
    ...signed,
    ...(recipientsHeading
      ? [
          ...styleDepartures('recipients', recipientsHeading, wanted.headingStyle),
          ...recipients.flatMap((found) => styleDepartures('recipients', found, wanted.listStyle)),
        ]
      : authority
        ? [departure('recipients', 'missing', '', wanted.heading)]
        : []),
  ];
};
