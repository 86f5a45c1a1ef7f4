import { expect, test } from '@jest/globals';
import { lineState } from '../../../../client/app/screens/line-state.ts';

const good = { connection: 'live', media: 'live', step: 'full', sends: null } as const;

test('the state of the line is the gravest of all that is wrong with it', () => {
  expect(lineState(good)).toBe('good');
  expect(lineState({ ...good, sends: 'weak' })).toBe('sends_weak');
  expect(lineState({ ...good, sends: 'weak', step: 'sound_only' })).toBe('sound_only');
  expect(lineState({ ...good, sends: 'down', step: 'smaller' })).toBe('sends_down');
  expect(lineState({ ...good, media: 'connecting', step: 'smaller' })).toBe('no_picture');
  expect(lineState({ ...good, media: 'failed' })).toBe('picture_failed');
  expect(lineState({ ...good, media: 'failed', connection: 'offline' })).toBe('offline');
  expect(lineState({ ...good, connection: 'connecting' })).toBe('connecting');
});
