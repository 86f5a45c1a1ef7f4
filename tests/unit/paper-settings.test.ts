import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readEnvironment } from '../../config/environment.ts';
import { PaperSettingsError, readPaperSettings } from '../../config/papers/read.ts';
import { startProblem } from '../../server/start-problems.ts';
import { temporaryFolder } from '../support/folder.ts';

const builtIn = readPaperSettings();
let own: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  own = temporaryFolder();
  mkdirSync(join(own.path, 'rule-sets'));
});
afterEach(() => own.remove());

const write = (name: string, content: unknown) =>
  writeFileSync(join(own.path, name), typeof content === 'string' ? content : JSON.stringify(content));

test('V2 without files of its own an office has the three rule sets of the product', () => {
  expect([...readPaperSettings(own.path).ruleSets.keys()]).toEqual(['hd05', 'hd36', 'nd30']);
  expect(readPaperSettings(join(own.path, 'nowhere')).office).toEqual(builtIn.office);
});

test('V2 an office corrects a rule set, adds one and names itself by files alone', () => {
  const nd30 = builtIn.ruleSets.get('nd30');
  write('rule-sets/nd30.json', { ...nd30, version: 2 });
  write('rule-sets/ubnd.json', { ...nd30, id: 'ubnd', name: 'Quy định của tỉnh' });
  write('office.json', { ...builtIn.office, issuer: 'VĂN PHÒNG', sign: 'VPTU' });
  const { ruleSets, office, phrases } = readPaperSettings(own.path);
  expect([...ruleSets.values()].map(({ id, version }) => `${id} ${version}`)).toEqual([
    'hd05 1',
    'hd36 1',
    'nd30 2',
    'ubnd 1',
  ]);
  expect([office.sign, phrases]).toEqual(['VPTU', builtIn.phrases]);
});

test('V2 an office words only what it wants to word; the rest, and what came with a newer product, is ours', () => {
  write('phrases.json', { closing: 'Bế mạc {hour}, {day}' });
  const { phrases } = readPaperSettings(own.path);
  expect(phrases).toEqual({ ...builtIn.phrases, closing: 'Bế mạc {hour}, {day}' });
});

test.each([
  ['office.json', '{', /office\.json: .*JSON/],
  ['office.json', { ...builtIn.office, sign: 'vp tu' }, /office\.json: sign/],
  [
    'phrases.json',
    { ...builtIn.phrases, closing: '{giờ}{hours}' },
    /phrases\.json: closing: only \{hour\}, \{day\}/,
  ],
  ['rule-sets/x.json', { id: 'x' }, /x\.json: id/],
])('V2 a wrong %s stops the start and is named with what is wrong in it', (name, content, said) => {
  write(name, content);
  const read = () => readPaperSettings(own.path);
  expect(read).toThrow(PaperSettingsError);
  expect(read).toThrow(said);
  const settings = readEnvironment({});
  if (!settings.ok) throw new Error('no settings');
  try {
    read();
  } catch (error) {
    expect(startProblem(error, settings.settings)?.lines.join(' ')).toMatch(said);
  }
});
