import type { Viewer } from '../../shared/kernel/actor.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import { LongMap } from '../../shared/kernel/long-map.ts';
import type { Thing } from '../../shared/search/contract.ts';
import { createTextIndex } from '../../shared/search/text-index.ts';
import type { Holding } from './holdings.ts';

/** Sees all that can be found: by what it sees, things are found. */
const LIBRARIAN: Viewer = { role: 'chair', accountId: 'librarian' as AccountId };

/** What stands in the catalogue of a thing: where it is, and all that it can be filtered by. */
export interface Card extends Omit<Thing, 'code' | 'title' | 'parts'> {
  readonly holding: Holding;
}

/** What it is called comes first, then what it says; whose it is stands aside. */
const textOf = ({
  code,
  title,
  parts,
  seat,
  department,
}: Thing): [head: string, body: string, aside: string] => [
  title,
  parts.map(({ text }) => text).join(' '),
  `${code} ${seat} ${department}`,
];

/**
 * Everything that can be found, by key: in one index of words, and on cards. It is made from what the journals hold,
 * kept in memory, and follows them when it is told to: twenty thousand proposals take some seconds once, and a changed
 * one a millisecond.
 */
export const createCatalogue = () => {
  const index = createTextIndex();
  const cards = new Map<string, Card>();
  /** The things of each holding as they were when they were last catalogued. */
  const catalogued = new Map<Holding, ReadonlyMap<string, unknown>>();

  const drop = (key: string) => {
    cards.delete(key);
    index.remove(key);
  };
  const enter = (key: string, holding: Holding, id: string) => {
    const thing = holding.seen(id, LIBRARIAN);
    if (!thing) return drop(key);
    const { code, title, parts, ...facts } = thing;
    cards.set(key, { ...facts, holding });
    index.put(key, ...textOf(thing));
  };

  return {
    index,
    cards: cards as ReadonlyMap<string, Card>,
    follow(holding: Holding) {
      const [before, now] = [catalogued.get(holding) ?? new Map<string, unknown>(), holding.all()];
      if (before === now) return;
      // A register has twenty thousand: only what is new in it is looked at.
      const [gone, come] =
        before instanceof LongMap && now instanceof LongMap ? before.differing(now) : [before, now];
      const keyOf = (id: string) => `${holding.streamId} ${holding.kind} ${id}`;
      for (const [id, thing] of come) if (gone.get(id) !== thing) enter(keyOf(id), holding, id);
      for (const id of gone.keys()) if (!come.has(id)) drop(keyOf(id));
      catalogued.set(holding, now);
    },
  };
};

export type Catalogue = ReturnType<typeof createCatalogue>;
