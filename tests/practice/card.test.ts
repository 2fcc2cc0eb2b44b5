import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/base/calendar';
import { cardAfter, cardsOf, type PracticeCard, recallAt } from '../../src/practice/card';
import { cueLevel, firstLetters } from '../../src/practice/cues';
import { gradeOf } from '../../src/practice/practice-grade';
import { noon, summarised } from '../fakes/practised-attempts';

describe('the card of a question', () => {
  it('holds longer the better the answer went', () => {
    const stabilities = (['again', 'hard', 'good', 'easy'] as const).map(
      (grade) => cardAfter(null, grade, noon()).stability,
    );
    expect(stabilities).toEqual(stabilities.toSorted((a, b) => a - b));
    expect(new Set(stabilities).size).toBe(4);
  });

  it('holds longer with each good answer, and shorter after a bad one', () => {
    const first = cardAfter(null, 'good', noon(0));
    const second = cardAfter(first, 'good', first.due);
    const third = cardAfter(second, 'again', second.due);
    expect(second.stability).toBeGreaterThan(first.stability);
    expect(third.stability).toBeLessThan(second.stability);
    expect(third).toMatchObject({ reps: 3, lapses: 1 });
  });

  it('is due after whole days and never on the day of the answer', () => {
    for (const grade of ['again', 'hard', 'good', 'easy'] as const) {
      expect(cardAfter(null, grade, noon()).due).toBeGreaterThanOrEqual(noon(1));
    }
  });

  it('fades as days go by', () => {
    const card = cardAfter(null, 'good', noon());
    expect(recallAt(card, noon())).toBe(1);
    expect(recallAt(card, noon() + card.stability * DAY_MS)).toBeCloseTo(0.9, 1);
    expect(recallAt(card, noon(60))).toBeLessThan(recallAt(card, noon(6)));
  });
});

describe('the cards of a bank', () => {
  const attempts = [
    summarised({ question: 2, at: noon(3), covered: 9 }),
    summarised({ question: 2, at: noon(0), covered: 2 }),
    summarised({ question: 1, at: noon(1), covered: 7 }),
    summarised({ question: 1, at: noon(2), covered: 7, bankId: 'other' }),
    summarised({ question: 3, at: noon(2), terms: [] }),
  ];

  it('follow from its attempts in the order they were made', () => {
    const expected = cardAfter(cardAfter(null, 'again', noon(0)), 'easy', noon(3));
    expect(cardsOf(attempts, 'b').get('q2')).toEqual(expected);
    expect(cardsOf(attempts.toReversed(), 'b')).toEqual(cardsOf(attempts, 'b'));
  });

  it('are the same as when each answer is put on the card of the one before', () => {
    const answers = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 400 }), covered: fc.nat({ max: 10 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const all = given.map(({ day, covered }, index) =>
          summarised({ question: 1, at: noon(day) + index, covered }),
        );
        const oneByOne = all
          .toSorted((one, other) => one.createdAt - other.createdAt)
          .reduce<PracticeCard | null>(
            (card, { mastery, createdAt }) => cardAfter(card, gradeOf(mastery ?? 0), createdAt),
            null,
          );
        expect(cardsOf(all, 'b').get('q1')).toEqual(oneByOne);
      }),
    );
  });

  it('know nothing of other banks, nor of attempts that could not be scored', () => {
    expect([...cardsOf(attempts, 'b').keys()].toSorted()).toEqual(['q1', 'q2']);
    expect(cardsOf(attempts, 'b').get('q1')?.reps).toBe(1);
  });
});

describe('cues', () => {
  it('fade with each good answer on its day, and come back when it is lost', () => {
    const first = cardAfter(null, 'good', noon());
    const second = cardAfter(first, 'good', first.due);
    const third = cardAfter(second, 'good', second.due);
    const lost = cardAfter(third, 'again', third.due);
    expect([null, first, second, third, lost].map(cueLevel)).toEqual([
      'full',
      'key-terms',
      'first-letters',
      'nothing',
      'key-terms',
    ]);
  });

  it('of the third level are first letters', () => {
    expect(firstLetters('data drift detection')).toBe('d… d… d…');
    expect(firstLetters('CI/CD')).toBe('C…');
    expect(firstLetters('₹25-32 lakhs')).toBe('₹2… l…');
  });
});
