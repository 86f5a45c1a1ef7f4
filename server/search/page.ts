import type { Viewer } from '../../shared/kernel/actor.ts';
import {
  type Choice,
  FACETS,
  type Facet,
  type FindAnswer,
  type FindQuery,
  type FoundThing,
  type Thing,
} from '../../shared/search/contract.ts';
import { excerpt, marked } from '../../shared/search/excerpt.ts';
import { wordsOf } from '../../shared/search/words.ts';
import { type Card, type Catalogue, NONE, type Option } from './catalogue.ts';

/** Characters of what a thing says that are shown of it. */
const EXCERPT = 240;

/** The one filter that keeps a card out, `none` if it passes all, `several` if it does not come in by leaving one off. */
const keptOutBy = (card: Card, query: FindQuery): Facet | 'none' | 'several' => {
  let only: Facet | 'none' = 'none';
  for (const facet of FACETS) {
    if (query[facet] === undefined || query[facet] === card[facet]) continue;
    if (only !== 'none') return 'several';
    only = facet;
  }
  return only;
};

/** What each filter could be set to, by how many there are of each option. */
const choicesOf = (options: readonly Option[], counts: Uint32Array): FindAnswer['choices'] => {
  const choices: Record<Facet, Choice[]> = {
    kind: [],
    meetingId: [],
    seatId: [],
    departmentId: [],
    state: [],
  };
  for (const [number, { facet, value, label }] of options.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0) choices[facet].push({ value, label, count });
  }
  for (const facet of FACETS) choices[facet].sort((a, b) => b.count - a.count);
  return choices;
};

const shown = (thing: Thing, text: string): FoundThing => {
  // The part that speaks of it, or else the first.
  const asked = wordsOf(text);
  const speaks = (said: string) => wordsOf(said).some((word) => asked.some((part) => word.startsWith(part)));
  const part = thing.parts.find((each) => speaks(each.text)) ?? thing.parts[0];
  return {
    ...thing,
    titlePieces: marked(thing.title, text),
    excerpt: excerpt(part?.text ?? '', text, EXCERPT),
  };
};

interface Asker {
  readonly viewer: Viewer;
  /** Whether the journal that a card is of is open to the viewer at all. */
  readonly mayEnter: (card: Card) => boolean;
}

/** One page of what is looked for, how much there is, and what the filters could be set to. */
export const pageOf = (
  { index, cards, options }: Catalogue,
  query: FindQuery,
  { viewer, mayEnter }: Asker,
): FindAnswer => {
  const { text, since = 0, before = Number.POSITIVE_INFINITY, offset, limit } = query;
  const counts = new Uint32Array(options.length);
  /** G6: a card counts for each filter that could be set to what it has. */
  const count = ({ has }: Card, facet: Facet) => {
    const option = has[facet];
    if (option !== NONE) counts[option] = (counts[option] ?? 0) + 1;
  };
  const isWanted = (key: string): boolean => {
    const card = cards.get(key);
    if (!card || card.at < since || card.at >= before || !mayEnter(card)) return false;
    const keptOut = keptOutBy(card, query);
    if (keptOut === 'several' || !card.holding.maySee(card.id, viewer)) return false;
    if (keptOut === 'none') for (const facet of FACETS) count(card, facet);
    else count(card, keptOut);
    return keptOut === 'none';
  };
  const newestFirst = () =>
    [...cards]
      .filter(([key]) => isWanted(key))
      .sort(([, a], [, b]) => b.at - a.at)
      .map(([key]) => key);
  const keys = wordsOf(text).length > 0 ? index.find(text, isWanted).map(({ id }) => id) : newestFirst();
  return {
    total: keys.length,
    things: keys.slice(offset, offset + limit).flatMap((key) => {
      const card = cards.get(key);
      const thing = card?.holding.seen(card.id, viewer);
      return thing ? [shown(thing, text)] : [];
    }),
    choices: choicesOf(options, counts),
  };
};
