import { wordsOf } from './words.ts';

export interface Found {
  readonly id: string;
  /** 0-1 for what is alike; for what was looked for, the higher the rarer and the nearer together its words. */
  readonly score: number;
}

/** One text as it stands in the index: the numbers of its words in their order. */
interface Entry {
  readonly id: string;
  readonly words: Uint32Array;
  /** How many of them it says itself; the rest stands beside it: whose it is, and whom it goes to. */
  readonly own: number;
}

/** Words that stand in more than this share of the texts tell nothing apart. */
const COMMON = 0.25;
/** In a few texts every word counts. */
const FEW = 40;
/** So many of those with most in common are compared to the end. */
const CANDIDATES = 200;
/** And of so many of the best, how near together the words of the query stand. */
const COMPARED = 1000;
/** A word in what a text is called weighs so many times as much as one in what it says. */
const IN_HEAD = 2;

const byScore = (a: Found, b: Found) => b.score - a.score;

/** Where a number stands in a rising list, or would stand. */
const placeIn = (rising: readonly number[], wanted: number): number => {
  let [low, high] = [0, rising.length];
  // What is new comes last.
  if (high > 0 && (rising[high - 1] ?? 0) < wanted) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Texts, found again by their words: diacritics aside, in whatever order. It holds for each word the texts that it
 * stands in, so that twenty-five thousand are looked through in milliseconds, and changes one in less than one.
 */
export const createTextIndex = () => {
  const places: (Entry | null)[] = [];
  const placeOf = new Map<string, number>();
  const free: number[] = [];
  const vocabulary: string[] = [];
  const numberOf = new Map<string, number>();
  /** For each word the places that it stands in, rising: twice the place, and one more where it stands in the head. */
  const standsIn: number[][] = [];

  const numberFor = (word: string): number => {
    const known = numberOf.get(word);
    if (known !== undefined) return known;
    const number = vocabulary.length;
    vocabulary.push(word);
    standsIn.push([]);
    numberOf.set(word, number);
    return number;
  };

  const add = (id: string, head: readonly string[], body: readonly string[], aside: readonly string[]) => {
    const place = free.pop() ?? places.length;
    const words = Uint32Array.from([...head, ...body, ...aside], numberFor);
    const inHead = new Set(words.subarray(0, head.length));
    for (const word of new Set(words)) {
      const where = standsIn[word] ?? [];
      const mark = place * 2 + (inHead.has(word) ? 1 : 0);
      where.splice(placeIn(where, mark), 0, mark);
    }
    places[place] = { id, words, own: head.length + body.length };
    placeOf.set(id, place);
  };

  const remove = (id: string) => {
    const place = placeOf.get(id);
    const entry = places[place ?? -1];
    if (place === undefined || !entry) return;
    for (const word of new Set(entry.words)) {
      const where = standsIn[word] ?? [];
      where.splice(placeIn(where, place * 2), 1);
    }
    places[place] = null;
    placeOf.delete(id);
    free.push(place);
  };

  const rarity = (word: number): number => Math.log(1 + placeOf.size / (standsIn[word]?.length || 1));

  const isTelling = (word: number): boolean =>
    placeOf.size < FEW || (standsIn[word]?.length ?? 0) <= COMMON * placeOf.size;

  const weigh = (words: Iterable<number>): number => {
    let sum = 0;
    for (const word of new Set(words)) if (isTelling(word)) sum += rarity(word);
    return sum;
  };

  /** The places that have any weight. */
  const placesIn = (weight: Float64Array): number[] => {
    const where: number[] = [];
    for (let place = 0; place < weight.length; place += 1) if ((weight[place] ?? 0) > 0) where.push(place);
    return where;
  };

  /** Those of these places that are wanted, each with its score. */
  const scored = (
    where: readonly number[],
    scoreIn: (place: number) => number,
    wanted: (id: string) => boolean,
  ): Found[] =>
    where.flatMap((place) => {
      const id = places[place]?.id;
      return id !== undefined && wanted(id) ? [{ id, score: scoreIn(place) }] : [];
    });

  /** The words that begin with this, and how much of each it is. */
  const begunWith = (part: string): Float64Array => {
    const shares = new Float64Array(vocabulary.length);
    for (const [number, word] of vocabulary.entries())
      if (word.startsWith(part)) shares[number] = part.length / word.length;
    return shares;
  };

  /** By place, how much the best of these words weighs in it. */
  const weights = (shares: Float64Array): Float64Array => {
    const best = new Float64Array(places.length);
    for (let word = 0; word < shares.length; word += 1) {
      const share = shares[word] ?? 0;
      if (share === 0) continue;
      const weight = rarity(word) * share;
      for (const where of standsIn[word] ?? []) {
        const place = where >> 1;
        best[place] = Math.max(best[place] ?? 0, where & 1 ? IN_HEAD * weight : weight);
      }
    }
    return best;
  };

  /** How many neighbours of the query are neighbours in the text. */
  const together = ({ words }: Entry, asked: readonly Float64Array[]): number => {
    let pairs = 0;
    for (let part = 1; part < asked.length; part += 1) {
      const [before, after] = [asked[part - 1], asked[part]];
      for (let at = 1; at < words.length; at += 1)
        if (before?.[words[at - 1] ?? 0] && after?.[words[at] ?? 0]) {
          pairs += 1;
          break;
        }
    }
    return pairs;
  };

  return {
    size: () => placeOf.size,
    /**
     * The text of an id, in place of an earlier one; what it is called tells more than what it says. What stands aside
     * is found as well, but makes two texts neither more nor less alike.
     */
    put(id: string, head: string, body = '', aside = '') {
      remove(id);
      add(id, wordsOf(head), wordsOf(body), wordsOf(aside));
    },
    remove,
    /** G2: the wanted texts that have most in common with this one: 1 when they have all of their telling words in common. */
    like(text: string, limit: number, least = 0, wanted: (id: string) => boolean = () => true): Found[] {
      const asked = [...new Set(wordsOf(text))].flatMap((word) => numberOf.get(word) ?? []).filter(isTelling);
      const common = new Float64Array(places.length);
      for (const word of asked) {
        const weight = rarity(word);
        for (const where of standsIn[word] ?? []) common[where >> 1] = (common[where >> 1] ?? 0) + weight;
      }
      const whole = weigh(asked);
      return scored(placesIn(common), (place) => common[place] ?? 0, wanted)
        .sort(byScore)
        .slice(0, CANDIDATES)
        .map(({ id, score }) => {
          const entry = places[placeOf.get(id) ?? -1];
          const own = entry ? weigh(entry.words.subarray(0, entry.own)) : 0;
          return { id, score: score / Math.sqrt(whole * own || 1) };
        })
        .filter(({ score }) => score >= least)
        .sort(byScore)
        .slice(0, limit);
    },
    /** G2, G4: the wanted texts in which each word of the query begins a word, the best first; none for an empty query. */
    find(query: string, wanted: (id: string) => boolean = () => true): Found[] {
      const asked = wordsOf(query).map(begunWith);
      const [first, ...others] = asked.map(weights);
      if (!first) return [];
      const inAll = others.reduce(
        (where, other) => where.filter((place) => (other[place] ?? 0) > 0),
        placesIn(first),
      );
      const scoreIn = (place: number) =>
        others.reduce((sum, other) => sum + (other[place] ?? 0), first[place] ?? 0);
      const found = scored(inAll, scoreIn, wanted).sort(byScore);
      const nearer = found.slice(0, COMPARED).map(({ id, score }) => {
        const entry = places[placeOf.get(id) ?? -1];
        return { id, score: entry ? score * (1 + together(entry, asked)) : score };
      });
      return [...nearer.sort(byScore), ...found.slice(COMPARED)];
    },
  };
};

export type TextIndex = ReturnType<typeof createTextIndex>;
