import type { Viewer } from '../../shared/kernel/actor.ts';
import type { AccountId } from '../../shared/kernel/ids.ts';
import { LongMap } from '../../shared/kernel/long-map.ts';
import type { Choice, Facet, Thing } from '../../shared/search/contract.ts';
import { createTextIndex } from '../../shared/search/text-index.ts';
import type { Holding } from './holdings.ts';

/** Sees all that can be found: by what it sees, things are found. */
const LIBRARIAN: Viewer = { role: 'chair', accountId: 'librarian' as AccountId };

/** What stands in the catalogue of a thing: where it is, and all that it can be filtered by. */
export interface Card extends Omit<Thing, 'code' | 'title' | 'parts'> {
  readonly holding: Holding;
  /** What it has of each facet, as numbers of `options`; `NONE` where it has nothing. */
  readonly has: Readonly<Record<Facet, number>>;
}

/** Something that a filter can be set to. */
export interface Option extends Omit<Choice, 'count'> {
  readonly facet: Facet;
}

export const NONE = -1;

const LABELS: { readonly [Name in Facet]: (thing: Thing) => string } = {
  kind: ({ kind }) => kind,
  meetingId: ({ meeting }) => meeting,
  seatId: ({ seat }) => seat,
  departmentId: ({ department }) => department,
  state: ({ state }) => state ?? '',
};

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
  const options: Option[] = [];
  const optionNumbers = new Map<string, number>();
  /** The things of each holding as they were when they were last catalogued. */
  const catalogued = new Map<Holding, ReadonlyMap<string, unknown>>();

  /** Numbered, so that twenty thousand cards are counted without looking a name up for each. */
  const optionOf = (facet: Facet, thing: Thing): number => {
    const value = thing[facet];
    if (value === null) return NONE;
    const key = `${facet} ${value}`;
    const number = optionNumbers.get(key) ?? options.length;
    optionNumbers.set(key, number);
    options[number] = { facet, value, label: LABELS[facet](thing) };
    return number;
  };
  const hasOf = (thing: Thing): Card['has'] => ({
    kind: optionOf('kind', thing),
    meetingId: optionOf('meetingId', thing),
    seatId: optionOf('seatId', thing),
    departmentId: optionOf('departmentId', thing),
    state: optionOf('state', thing),
  });

  const drop = (key: string) => {
    cards.delete(key);
    index.remove(key);
  };
  const enter = (key: string, holding: Holding, id: string) => {
    const thing = holding.seen(id, LIBRARIAN);
    if (!thing) return drop(key);
    const { code, title, parts, ...facts } = thing;
    cards.set(key, { ...facts, holding, has: hasOf(thing) });
    index.put(key, ...textOf(thing));
  };

  return {
    index,
    cards: cards as ReadonlyMap<string, Card>,
    options: options as readonly Option[],
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
