import { expect, test } from '@jest/globals';
import { words } from '../../../../client/app/words.ts';
import { words as refusals } from '../../../../client/refusals/words.ts';
import { GOODBYES } from '../../../../shared/contract.ts';
import { API_ERRORS } from '../../../../shared/http-contract.ts';
import { MEDIA_REFUSALS } from '../../../../shared/media-contract.ts';
import { REFUSAL_CODES } from '../../../../shared/refusals.ts';

const sentences = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value as object, `${path}${key}/`),
  );
const blanks = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('both languages say everything, with the same blanks to fill', () => {
  const vi = sentences(words.vi);
  const en = new Map(sentences(words.en));
  expect(vi.length).toBeGreaterThan(400);
  expect([...en.keys()].sort()).toEqual(vi.map(([key]) => key).sort());
  expect(vi.filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  const differing = vi.filter(
    ([key, sentence]) =>
      String([...new Set(blanks(sentence))]) !== String([...new Set(blanks(en.get(key) ?? ''))]),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('every "no" there is has a sentence', () => {
  const codes = [...REFUSAL_CODES, ...API_ERRORS, ...GOODBYES, ...MEDIA_REFUSALS];
  expect(codes.length).toBeGreaterThan(70);
  for (const language of ['vi', 'en'] as const)
    expect(codes.filter((code) => !(refusals[language][code]?.length > 12))).toEqual([]);
});

test('a refusal speaks to nobody as "bạn", and blanks are only those that are filled', () => {
  const known = new Set([
    'id',
    'seat',
    'title',
    'question',
    'receipt',
    'open',
    'maximum',
    'code',
    'number',
    'revision',
    'value',
    'whole',
    'name',
    'pages',
    'maximum',
    'levels',
    'planned',
    'needed',
    'byMinutes',
    'row',
    'seq',
    'ballots',
    'tokens',
    'count',
    'state',
    'taskState',
    'until',
    'least',
    'most',
    'last',
  ]);
  const made = new Set(['cause', 'phase', 'where', 'minimum', 'seconds']);
  for (const sentence of Object.values(refusals.vi)) {
    expect(sentence).not.toMatch(/(^|\s)[Bb]ạn(\s|[.,;])/);
    for (const blank of blanks(sentence)) expect(known.has(blank ?? '') || made.has(blank ?? '')).toBe(true);
  }
});
