import { performance } from 'node:perf_hooks';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LongMap } from '../../shared/kernel/long-map.ts';

const key = fc.oneof(fc.constantFrom('constructor', '__proto__', 'a', 'b'), fc.string({ maxLength: 3 }));

test('it is a map: whatever is put into it, in the order in which the keys came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 400 }), (entries) => {
      const plain = new Map<string, number>();
      let long = LongMap.empty<string, number>();
      for (const [name, value] of entries) {
        plain.set(name, value);
        long = long.with(name, value);
      }
      expect([...long]).toEqual([...plain]);
      expect([long.size, [...long.keys()], [...long.values()]]).toEqual([
        plain.size,
        [...plain.keys()],
        [...plain.values()],
      ]);
      for (const name of [...plain.keys(), 'missing'])
        expect([long.get(name), long.has(name)]).toEqual([plain.get(name), plain.has(name)]);
    }),
  );
});

test('an earlier version stays as it was, and two versions know what they differ in', () => {
  let before = LongMap.empty<string, object>();
  for (let at = 0; at < 500; at += 1) before = before.with(`k${at}`, { at });
  const later = before.changed('k7', () => ({ at: -1 })).with('new', { at: 500 });
  expect([before.size, before.get('k7'), before.has('new')]).toEqual([500, { at: 7 }, false]);
  const [gone, come] = before.differing(later);
  expect([[...gone.keys()], [...come.keys()]]).toEqual([['k7'], ['k7', 'new']]);
  expect(before.changed('missing', (value) => value)).toBe(before);
  expect([...before.mapped((value) => value).differing(before)[0]]).toEqual([]);
});

test('twenty thousand entries, each put in one after another, take a moment', () => {
  const begun = performance.now();
  let map = LongMap.empty<string, number>();
  for (let at = 0; at < 20_000; at += 1) map = map.with(`proposal-${at}`, at);
  expect(map.size).toBe(20_000);
  // A plain map copied each time takes a minute.
  expect(performance.now() - begun).toBeLessThan(5000);
});
