/** All of one kind that this server holds in memory. */
export interface Shelf<Id, Item> {
  readonly all: () => readonly Item[];
  readonly get: (id: Id) => Item | undefined;
  /** The one of that id, begun now if there is none. */
  readonly open: (id: Id) => Promise<Item>;
}

/** Keeps each open once; each is shown to `onOpened` before anybody else can have it. */
export const createShelf = <Id, Item>(
  openOne: (id: Id) => Promise<Item>,
  onOpened: (item: Item) => void,
): Shelf<Id, Item> => {
  const opening = new Map<Id, Promise<Item>>();
  const loaded = new Map<Id, Item>();
  return {
    all: () => [...loaded.values()],
    get: (id) => loaded.get(id),
    open(id) {
      const known = opening.get(id);
      if (known) return known;
      const begun = openOne(id).then((item) => {
        onOpened(item);
        loaded.set(id, item);
        return item;
      });
      opening.set(id, begun);
      return begun;
    },
  };
};
