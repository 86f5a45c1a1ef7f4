import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/folder.ts';

let house: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  house = temporaryFolder();
  cpSync('biome.json', join(house.path, 'biome.json'));
  cpSync('config/tooling/lint', join(house.path, 'config/tooling/lint'), { recursive: true });
});
afterEach(() => house.remove());

/** What the linter says of a file that would stand there. */
const lint = (path: string, text: string): string => {
  const file = join(house.path, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', dirname(path)],
    { cwd: house.path, encoding: 'utf8' },
  );
  return stdout + stderr;
};

test.each([
  ['shared/agenda/x.ts', "import '../../server/main.ts';"],
  ['shared/agenda/x.ts', "import 'node:fs';"],
  ['shared/agenda/x.ts', "import 'react';"],
  ['shared/agenda/x.ts', 'export const now = () => Date.now();'],
  ['shared/agenda/x.ts', 'export const chance = () => Math.random();'],
  ['client/features/polls/x.ts', "import '../agenda/index.ts';"],
  ['client/features/polls/x.ts', "import '../../../server/main.ts';"],
  ['client/features/polls/x.ts', "import '../../app/routes.tsx';"],
  ['client/ui/x.ts', "import '../meeting/index.ts';"],
  ['client/media/x.ts', "import 'react';"],
  ['client/media/x.ts', "import '../meeting/index.ts';"],
  ['server/storage/x.ts', "import '../meeting/meeting.ts';"],
  ['server/meeting/x.ts', "import '../transport/gateway.ts';"],
  ['server/meeting/x.ts', "import '../media/index.ts';"],
  ['server/media/x.ts', "import '../meeting/meeting.ts';"],
  ['server/transport/x.ts', "import '../media/index.ts';"],
])('the linter stops %s from saying: %s', (path, text) => {
  expect(lint(path, `${text}\n`)).toMatch(/noRestricted(Imports|Globals)|shared\/ is pure/);
});

test.each([
  ['shared/agenda/x.ts', "import '../kernel/text.ts';\nimport 'zod';"],
  [
    'client/features/polls/x.ts',
    "import '../../ui/index.ts';\nimport './words.ts';\nimport '../../../shared/meeting.ts';",
  ],
  ['client/media/x.ts', "import '../../shared/places.ts';\nimport 'mediasoup-client';"],
  ['server/meeting/x.ts', "import '../storage/journal.ts';"],
  ['server/media/x.ts', "import '../../config/codecs.ts';\nimport 'mediasoup';"],
  ['server/effects/x.ts', "import '../media/index.ts';\nimport '../meeting/meeting.ts';"],
])('and lets %s say: %s', (path, text) => {
  expect(lint(path, `${text}\n`)).toMatch(/Checked 1 file.*No fixes applied/);
});

/** The files that a program is made of: its own, and what they import from each other. */
const filesOf = (entry: string, known = new Set<string>()): Set<string> => {
  if (known.has(entry)) return known;
  known.add(entry);
  for (const [, path] of readFileSync(entry, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g))
    filesOf(join(dirname(entry), path as string), known);
  return known;
};

const programs = Object.values(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
).flatMap((script) => script.match(/tests\/\S+\.ts/g) ?? []);

test.each(programs)('%s runs by itself, without the test runner', (program) => {
  const files = [...filesOf(program)];
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => readFileSync(file, 'utf8').includes("'@jest/globals'"))).toEqual([]);
});
