import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)(?!\s+type\b)\s[^;]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'/g;

/** All that a module brings with it, types aside: our files and the packages they name. */
const broughtBy = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!/\.tsx?$/.test(file)) return seen;
  for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const name = from ?? bare ?? '';
    if (!name.startsWith('.')) seen.add(name);
    else if (existsSync(resolve(dirname(file), name))) broughtBy(resolve(dirname(file), name), seen);
  }
  return seen;
};

test('the companion brings no picture and no sound: nothing of the media client is behind it', () => {
  const brought = [...broughtBy(resolve('client/app/screens/companion-screen.tsx'))];
  expect(brought).toContain(resolve('client/features/polls/poll-panel.tsx'));
  expect(brought.filter((name) => /client\/media|mediasoup/.test(name))).toEqual([]);
});

test('the same look at the room of a seat does find the media client', () => {
  const brought = [...broughtBy(resolve('client/app/screens/seat-room.tsx'))];
  expect(brought.some((name) => /client\/media/.test(name))).toBe(true);
});
