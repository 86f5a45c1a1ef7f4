import { expect, test } from '@jest/globals';
import { crossings, demands } from '../../server/media/demand.ts';
import { lightest, weightOf } from '../../server/media/placement.ts';
import type { Sent, Wanted } from '../../server/media/plan.ts';
import type { Place } from '../../shared/places.ts';

const wants = (producerId: string, layer: Wanted['layer'], ahead = false): Wanted => ({
  producerId,
  use: layer ? 'stage' : 'sound',
  layer,
  ...(ahead ? { ahead } : {}),
});

test('a sender is asked for the largest layer that anybody shows', () => {
  const found = demands([
    [wants('a', 'low'), wants('b', 'low')],
    [wants('b', 'high'), wants('c', 'middle')],
    [wants('a', 'low'), wants('b', 'low')],
  ]);
  expect([...found]).toEqual([
    ['a', 'low'],
    ['b', 'high'],
    ['c', 'high'],
  ]);
});

test('who is set up ahead is in demand already, a microphone wholly, and what nobody has not at all', () => {
  const found = demands([[wants('next', 'high', true), wants('sound', null)], []]);
  expect([found.get('next'), found.get('sound'), found.get('other')]).toEqual(['high', 'high', undefined]);
});

test('what is needed in another worker than it arrives at crosses there once', () => {
  const sent = (producerId: string, slot: number): Sent => ({
    producerId,
    slot,
    connectionId: producerId,
    place: 'chair' as Place,
    source: 'camera',
  });
  const needs = [
    { slot: 0, producerIds: ['a', 'b'] },
    { slot: 1, producerIds: ['a', 'b', 'gone'] },
    { slot: 1, producerIds: ['a'] },
  ];
  expect(crossings(needs, [sent('a', 0), sent('b', 1)])).toEqual([
    { producerId: 'b', from: 1, to: 0 },
    { producerId: 'a', from: 0, to: 1 },
  ]);
});

test('the worker that carries least is chosen, of those that run', () => {
  expect(lightest([3, 1, 2])).toBe(1);
  expect(lightest([null, 5, 5])).toBe(1);
  expect(lightest([null, null])).toBeNull();
  expect(lightest([])).toBeNull();
});

test('who may watch the wall weighs more than who gets the stage alone', () => {
  expect(weightOf('operator')).toBeGreaterThan(weightOf('seat'));
});
