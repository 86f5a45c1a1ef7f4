import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const rules = filesBelow('shared', 'RULES.md').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\*/gm)].map((match) => match[1] ?? ''),
);

/** The numbers in the titles of the tests: `P3 …`, `T2, T3 …`. */
const quoted = new Set(
  filesBelow('tests', '.test.ts').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/(?:test|describe)\(\s*['"`]((?:[A-Z]{1,2}\d+(?:, )?)+)/g),
    ].flatMap((match) => (match[1] ?? '').split(', ')),
  ),
);

test('every rule has a number of its own', () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

test('every rule is quoted by a test that holds it', () => {
  expect(rules.filter((rule) => !quoted.has(rule))).toEqual([]);
});
