import { describe, expect, it } from 'vitest';
import type { TodayItem } from '../../../src/practice/today';
import { wayThroughBank, wayThroughToday } from '../../../src/ui/today/use-question-way';
import { bankOf } from '../../fakes/practised-attempts';

const bank = bankOf(4);
const itemsOf = (...numbers: readonly number[]) =>
  numbers.map((question): TodayItem => ({ question, reason: 'due', recall: 0.5, seconds: 90 }));
const questionOf = (number: number) => {
  const found = bank.questions.find((question) => question.number === number);
  if (!found) throw new Error(`The bank has no question ${number}`);
  return found;
};

describe('the way through the bank', () => {
  it('leads to the next question and ends with the last', () => {
    expect(wayThroughBank(bank, questionOf(1))).toEqual({
      place: '1 of 4',
      next: { name: 'Next question', route: { page: 'question', number: 2 } },
    });
    expect(wayThroughBank(bank, questionOf(4)).next).toBeNull();
  });
});

describe('the way through today’s plan', () => {
  it('leads to the question that is due next, not to the next of the bank', () => {
    const items = itemsOf(3, 1, 4);
    expect(wayThroughToday(items, items.slice(1), questionOf(3)).next?.route).toEqual({
      page: 'practice',
      number: 1,
    });
  });

  it('does not lead back to a question that was skipped', () => {
    const afterAnswer = itemsOf(3, 4); // 3 was skipped, 1 is answered
    expect(wayThroughToday(afterAnswer, itemsOf(4), questionOf(1)).next?.route).toEqual({
      page: 'practice',
      number: 4,
    });
  });

  it('passes over a question that was answered elsewhere meanwhile', () => {
    expect(wayThroughToday(itemsOf(1, 4), itemsOf(3, 4), questionOf(1)).next?.route).toEqual({
      page: 'practice',
      number: 4,
    });
  });

  it('ends at home and counts what is left', () => {
    const way = wayThroughToday(itemsOf(3), [], questionOf(1));
    expect(way).toEqual({
      place: 'Today: 1 question to go',
      next: { name: 'Finish practice', route: { page: 'questions' } },
    });
    expect(wayThroughToday([], [], questionOf(1)).place).toBe('Done for today');
  });
});
