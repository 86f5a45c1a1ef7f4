/** Entries stand in chunks of this many, in the order in which they came. */
const CHUNK = 128;
/** Keys are looked up in this many small maps. */
const BUCKETS = 256;

type Entry<K, V> = readonly [K, V];
type Chunks<K, V> = readonly (readonly Entry<K, V>[])[];
type Buckets<K> = readonly (ReadonlyMap<K, number> | undefined)[];

/** FNV-1a, 32 bits: spreads keys over the buckets, the same everywhere. */
const bucketOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
};

/**
 * A map that is never changed, in the order in which its keys came, for what grows over years: one more entry costs a
 * few hundred copies however many there are, where a plain map would be copied whole. Nothing is ever taken out.
 */
export class LongMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly chunks: Chunks<K, V>;
  readonly places: Buckets<K>;
  readonly size: number;

  private constructor(chunks: Chunks<K, V>, places: Buckets<K>, size: number) {
    this.chunks = chunks;
    this.places = places;
    this.size = size;
  }

  static empty<K extends string, V>(): LongMap<K, V> {
    return new LongMap<K, V>([], [], 0);
  }

  #placeOf(key: K): number | undefined {
    return this.places[bucketOf(key)]?.get(key);
  }

  #entryAt(place: number): Entry<K, V> | undefined {
    return this.chunks[Math.floor(place / CHUNK)]?.[place % CHUNK];
  }

  get(key: K): V | undefined {
    const place = this.#placeOf(key);
    return place === undefined ? undefined : this.#entryAt(place)?.[1];
  }

  has(key: K): boolean {
    return this.#placeOf(key) !== undefined;
  }

  /** With one more, or one changed, entry. */
  with(key: K, value: V): LongMap<K, V> {
    const known = this.#placeOf(key);
    const place = known ?? this.size;
    const [chunk, within] = [Math.floor(place / CHUNK), place % CHUNK];
    const entries = [...(this.chunks[chunk] ?? [])];
    entries[within] = [key, value];
    const chunks = [...this.chunks];
    chunks[chunk] = entries;
    if (known !== undefined) return new LongMap(chunks, this.places, this.size);
    const bucket = bucketOf(key);
    const places = [...this.places];
    places[bucket] = new Map(places[bucket]).set(key, place);
    return new LongMap(chunks, places, this.size + 1);
  }

  /** With the entry of that key changed, if there is one. */
  changed(key: K, change: (value: V) => V): LongMap<K, V> {
    const value = this.get(key);
    return value === undefined ? this : this.with(key, change(value));
  }

  /** With every value changed; a value that stays the same thing costs nothing later. */
  mapped(change: (value: V) => V): LongMap<K, V> {
    const chunks = this.chunks.map((chunk) => chunk.map(([key, value]): Entry<K, V> => [key, change(value)]));
    return new LongMap(chunks, this.places, this.size);
  }

  /** The entries that are not the same thing in a later version; chunks that are shared are passed over. */
  differing(later: LongMap<K, V>): readonly [gone: LongMap<K, V>, come: LongMap<K, V>] {
    const only = (one: LongMap<K, V>, other: LongMap<K, V>) => {
      let found = LongMap.empty<K, V>();
      for (const [index, chunk] of one.chunks.entries()) {
        if (chunk === other.chunks[index]) continue;
        for (const [key, value] of chunk) if (other.get(key) !== value) found = found.with(key, value);
      }
      return found;
    };
    return [only(this, later), only(later, this)];
  }

  *entries(): MapIterator<[K, V]> {
    for (const chunk of this.chunks) for (const [key, value] of chunk) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const chunk of this.chunks) for (const [key] of chunk) yield key;
  }

  *values(): MapIterator<V> {
    for (const chunk of this.chunks) for (const [, value] of chunk) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }
}
