import { wordsOf } from './words.ts';

export interface Found {
  readonly id: string;
  /** 0-1 for what is alike; for what was looked for, the higher the rarer its words. */
  readonly score: number;
}

/** Words that stand in more than this share of the texts tell nothing apart. */
const COMMON = 0.25;
/** In a few texts every word counts. */
const FEW = 40;
/** So many of those with most in common are compared to the end. */
const CANDIDATES = 200;

/**
 * Texts, found again by their words: diacritics aside, in whatever order. It holds for each word the texts that it
 * stands in, so that twenty thousand are looked through in milliseconds. A text that changes gets a new place, and its
 * old one stays empty until there are more empty ones than full.
 */
export const createTextIndex = () => {
  let places: (string | null)[] = [];
  let words: (readonly string[])[] = [];
  let placeOf = new Map<string, number>();
  let standsIn = new Map<string, number[]>();

  const rarity = (word: string): number =>
    Math.log(1 + placeOf.size / (standsIn.get(word)?.length ?? Number.POSITIVE_INFINITY));

  const add = (id: string, distinct: readonly string[]) => {
    const place = places.length;
    places.push(id);
    words.push(distinct);
    placeOf.set(id, place);
    for (const word of distinct) {
      const known = standsIn.get(word);
      if (known) known.push(place);
      else standsIn.set(word, [place]);
    }
  };

  const tidy = () => {
    if (places.length < 2 * placeOf.size + 100) return;
    const kept = [...placeOf].map(([id, place]) => [id, words[place] ?? []] as const);
    [places, words, placeOf, standsIn] = [[], [], new Map(), new Map()];
    for (const [id, distinct] of kept) add(id, distinct);
  };

  const remove = (id: string) => {
    const place = placeOf.get(id);
    if (place === undefined) return;
    places[place] = null;
    placeOf.delete(id);
  };

  /** The best of what has a score at all, by place. */
  const best = (scores: Float64Array, limit: number): Found[] => {
    const found: Found[] = [];
    for (const [place, score] of scores.entries()) {
      const id = places[place];
      if (score > 0 && id !== null && id !== undefined) found.push({ id, score });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  };

  const isTelling = (word: string): boolean =>
    placeOf.size < FEW || (standsIn.get(word)?.length ?? 0) <= COMMON * placeOf.size;

  const weigh = (distinct: readonly string[]): number =>
    distinct.filter(isTelling).reduce((sum, word) => sum + rarity(word), 0);

  return {
    size: () => placeOf.size,
    /** The text of an id, in place of an earlier one. */
    put(id: string, text: string) {
      remove(id);
      add(id, [...new Set(wordsOf(text))]);
      tidy();
    },
    remove,
    /** The texts that have most in common with this one: 1 when they have all of their telling words in common. */
    like(text: string, limit: number, least = 0): Found[] {
      const asked = [...new Set(wordsOf(text))].filter((word) => standsIn.has(word) && isTelling(word));
      const common = new Float64Array(places.length);
      for (const word of asked) {
        const weight = rarity(word);
        for (const place of standsIn.get(word) ?? []) common[place] = (common[place] ?? 0) + weight;
      }
      const whole = weigh(asked);
      const scores = best(common, CANDIDATES).map(({ id, score }) => {
        const own = weigh(words[placeOf.get(id) ?? -1] ?? []);
        return { id, score: score / Math.sqrt(whole * own || 1) };
      });
      return scores
        .filter(({ score }) => score >= least)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
    /** The texts in which each word of the query begins a word; the rarer the words, the further ahead. */
    find(query: string, limit: number): Found[] {
      const parts = [...new Set(wordsOf(query))];
      const [first, ...others] = parts;
      if (first === undefined) return [];
      const begunWith = (part: string): Float64Array => {
        const weights = new Float64Array(places.length);
        for (const [word, where] of standsIn) {
          if (!word.startsWith(part)) continue;
          const weight = rarity(word) * (part.length / word.length);
          for (const place of where) weights[place] = Math.max(weights[place] ?? 0, weight);
        }
        return weights;
      };
      const scores = begunWith(first);
      for (const weights of others.map(begunWith))
        for (const [place, weight] of weights.entries())
          scores[place] = weight > 0 && (scores[place] ?? 0) > 0 ? (scores[place] ?? 0) + weight : 0;
      return best(scores, limit);
    },
  };
};

export type TextIndex = ReturnType<typeof createTextIndex>;
