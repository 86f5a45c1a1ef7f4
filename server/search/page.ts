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
import type { Card, Catalogue } from './catalogue.ts';

/** Characters of what a thing says that are shown of it. */
const EXCERPT = 240;

const LABELS: { readonly [Name in Facet]: (card: Card) => string } = {
  kind: ({ kind }) => kind,
  meetingId: ({ meeting }) => meeting,
  seatId: ({ seat }) => seat,
  departmentId: ({ department }) => department,
  state: ({ state }) => state ?? '',
};

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

type Counts = Readonly<Record<Facet, Map<string, { -readonly [Name in keyof Choice]: Choice[Name] }>>>;

const noCounts = (): Counts => ({
  kind: new Map(),
  meetingId: new Map(),
  seatId: new Map(),
  departmentId: new Map(),
  state: new Map(),
});

/** G6: a card counts for each filter that could be set to what it has. */
const count = (counts: Counts, card: Card, facet: Facet) => {
  const value = card[facet];
  if (value === null) return;
  const known = counts[facet].get(value);
  if (known) known.count += 1;
  else counts[facet].set(value, { value, label: LABELS[facet](card), count: 1 });
};

const choicesOf = (counts: Counts): FindAnswer['choices'] => {
  const sorted = (facet: Facet) => [...counts[facet].values()].sort((a, b) => b.count - a.count);
  return {
    kind: sorted('kind'),
    meetingId: sorted('meetingId'),
    seatId: sorted('seatId'),
    departmentId: sorted('departmentId'),
    state: sorted('state'),
  };
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
  { index, cards }: Catalogue,
  query: FindQuery,
  { viewer, mayEnter }: Asker,
): FindAnswer => {
  const { text, since = 0, before = Number.POSITIVE_INFINITY, offset, limit } = query;
  const counts = noCounts();
  const isWanted = (key: string): boolean => {
    const card = cards.get(key);
    if (!card || card.at < since || card.at >= before || !mayEnter(card)) return false;
    const keptOut = keptOutBy(card, query);
    if (keptOut === 'several' || !card.holding.maySee(card.id, viewer)) return false;
    if (keptOut === 'none') for (const facet of FACETS) count(counts, card, facet);
    else count(counts, card, keptOut);
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
    choices: choicesOf(counts),
  };
};
