import { describe, expect, test } from '@jest/globals';
import { TestFigures } from '../../shared/linetest/figures.ts';
import { verdictOf } from '../../shared/linetest/verdict.ts';
import { type Form, fits } from '../../shared/polls/form.ts';
import { createDice } from '../load/chaos/dice.ts';
import { answersTo } from '../load/demo/answers.ts';
import { lineTestOf } from '../load/demo/line-test.ts';
import { createPace } from '../load/demo/pace.ts';

const QUESTION = 'Thông qua nội dung?';
const options = ['Một', 'Hai', 'Ba', 'Bốn'];

describe('simulated people', () => {
  const forms: Form[] = [
    { kind: 'motions', motions: [] },
    { kind: 'motions', motions: ['Một', 'Hai'] },
    { kind: 'choice', options, least: 2, most: 3 },
    { kind: 'election', options, places: 4 },
    { kind: 'single', options },
    { kind: 'multiple', options, most: 2 },
    { kind: 'scale', from: 0, to: 10 },
    { kind: 'text', maxLength: 100 },
  ];
  test.each(forms)('fill in a paper of the kind $kind so that it is valid (P8)', (form) => {
    const dice = createDice(7);
    for (let turn = 0; turn < 200; turn += 1) {
      const content = answersTo(QUESTION, form, dice);
      expect([content, fits(QUESTION, form, content)]).toEqual([content, true]);
    }
  });

  test('have tested their lines, and the board has something of everything (L1, L3)', () => {
    const dice = createDice(1);
    const tests = Array.from({ length: 70 }, () => TestFigures.parse(lineTestOf(dice)));
    expect(new Set(tests.map(verdictOf))).toEqual(new Set(['green', 'amber', 'red']));
    expect(tests.map(verdictOf).filter((verdict) => verdict === 'green').length).toBeGreaterThan(35);
  });

  test('do a thing once for each occasion, when its time has come', () => {
    let now = 0;
    const pace = createPace(createDice(1), () => now);
    const asked = (occasion: string) => {
      const seconds: number[] = [];
      for (const begun = now; now < begun + 60_000; now += 1000)
        if (pace.isTime(occasion, 4, 30)) seconds.push((now - begun) / 1000);
      return seconds;
    };
    const [first, ...others] = asked('poll 1');
    expect(others).toEqual([]);
    expect(first).toBeGreaterThanOrEqual(4);
    expect(first).toBeLessThanOrEqual(31);
    expect(asked('poll 1')).toEqual([]);
    expect(asked('poll 2')).toHaveLength(1);
  });
});
