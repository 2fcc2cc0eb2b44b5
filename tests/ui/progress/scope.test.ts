import { describe, expect, it } from 'vitest';
import { coverageOver, paceOver, scopeKey, scopesOf } from '../../../src/ui/progress/scope';
import { attemptOf, bankOf, noon, takeOf } from '../../fakes/practised-attempts';

const bank = bankOf(10); // two sections of five
const attempts = [
  attemptOf({ question: 1, at: noon(0), covered: 2 }),
  attemptOf({ question: 1, at: noon(2), covered: 6 }),
  attemptOf({ question: 7, at: noon(2), covered: 5 }),
];

describe('what coverage can be shown of', () => {
  it('is the bank and whatever of it was answered', () => {
    expect(scopesOf(bank, attempts).map(scopeKey)).toEqual([
      'bank',
      'section/Section 1',
      'section/Section 2',
      'question/q1',
      'question/q7',
    ]);
  });
});

describe('coverage over time', () => {
  it('has a point for each answer to a question', () => {
    const points = coverageOver({ kind: 'question', id: 'q1' }, bank, attempts);
    expect(points.map(({ at, value }) => [at, value])).toEqual([
      [noon(0), 0.2],
      [noon(2), 0.6],
    ]);
  });

  it('has a point for each day of a section, with the figures in words', () => {
    const points = coverageOver({ kind: 'section', section: 'Section 2' }, bank, attempts);
    expect(points).toEqual([{ at: noon(2), value: 0.1, row: ['7 January', '10\u00a0%', '1 of 5'] }]);
  });

  it('counts all questions of the bank', () => {
    const values = coverageOver({ kind: 'bank' }, bank, attempts).map(({ value }) => value);
    expect(values[0]).toBeCloseTo(0.02);
    expect(values[1]).toBeCloseTo(0.11);
  });
});

describe('pace over time', () => {
  const spokenAt = (wordsPerMinute: number) => [
    takeOf({ speech: { wordsPerMinute, speakingS: 60, pauses: [], fillers: 0 } }),
  ];

  it('is the mean of each day, and leaves out what was not measured', () => {
    const points = paceOver(bank, [
      attemptOf({ question: 1, at: noon(0), takes: spokenAt(120) }),
      attemptOf({ question: 2, at: noon(0) + 1, takes: spokenAt(140) }),
      attemptOf({ question: 3, at: noon(0) + 2, takes: [takeOf({ speech: null })] }),
    ]);
    expect(points).toEqual([{ at: noon(0), value: 130, row: ['5 January', '130', '2'] }]);
  });
});
