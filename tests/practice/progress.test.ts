import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/history/attempt-summary';
import { typedTake } from '../../src/interview/attempt-from-take';
import { practiceSeconds } from '../../src/practice/practice-seconds';
import {
  attemptPoints,
  scopePoints,
  streakOf,
  timeSpoken,
  weekOfPractice,
} from '../../src/practice/progress';
import { attemptOf, bankOf, noon, summarised, takeOf } from '../fakes/practised-attempts';

const bank = bankOf(10);
const attempts = [
  attemptOf({ question: 1, at: noon(2), covered: 9, id: 'late' }),
  attemptOf({ question: 1, at: noon(0), covered: 4, id: 'early' }),
  attemptOf({ question: 2, at: noon(0), covered: 6 }),
  attemptOf({ question: 6, at: noon(3), covered: 10 }),
  attemptOf({ question: 1, at: noon(1), covered: 1, bankId: 'other' }),
  attemptOf({ question: 3, at: noon(1), terms: [] }),
];

describe('progress at a question', () => {
  it('is one point an attempt, oldest first, of this bank alone', () => {
    expect(
      attemptPoints(attempts, 'b', 'q1').map(({ attemptId, coverage }) => [attemptId, coverage]),
    ).toEqual([
      ['early', 0.4],
      ['late', 0.9],
    ]);
    expect(attemptPoints(attempts, 'b')).toHaveLength(5);
  });

  it('holds pace and the share of silence', () => {
    const speech = { wordsPerMinute: 140, speakingS: 45, pauses: [{ startS: 0, endS: 15 }], fillers: 0 };
    const [point] = attemptPoints([attemptOf({ takes: [takeOf({ durationS: 60, speech })] })], 'b');
    expect(point).toMatchObject({ wordsPerMinute: 140, paused: 0.25 });
  });
});

describe('progress of a section and the bank', () => {
  it('leaves out questions that have no model answer, for nothing can be said of them', () => {
    const questions = bank.questions.map((question) =>
      question.number > 2 ? { ...question, unscored: 'no-answer' as const } : question,
    );
    const last = scopePoints({ ...bank, questions }, attempts).at(-1);
    expect(last).toMatchObject({ practised: 2, of: 2 });
    expect(last?.coverage).toBeCloseTo((0.9 + 0.6) / 2);
  });

  it('is the mean of the latest coverage, day by day, questions never answered as 0', () => {
    const points = scopePoints(bank, attempts, 'Section 1');
    expect(points.map(({ date, practised, of }) => [date, practised, of])).toEqual([
      ['2026-01-05', 2, 5],
      ['2026-01-07', 2, 5],
    ]);
    expect(points[0]?.coverage).toBeCloseTo((0.4 + 0.6) / 5);
    expect(points[1]?.coverage).toBeCloseTo((0.9 + 0.6) / 5);
    expect(scopePoints(bank, attempts).at(-1)?.coverage).toBeCloseTo((0.9 + 0.6 + 1) / 10);
  });

  it('is empty before the first attempt', () => {
    expect(scopePoints(bank, [])).toEqual([]);
  });
});

describe('the streak', () => {
  const on = (...days: readonly number[]) => days.map((day) => attemptOf({ at: noon(day) }));

  it('counts days in a row up to today', () => {
    expect(streakOf(on(0, 1, 2, 5, 6), noon(6))).toEqual({ current: 2, longest: 3 });
  });

  it('holds through a day that is not over yet, and ends after it', () => {
    expect(streakOf(on(5, 6), noon(7)).current).toBe(2);
    expect(streakOf(on(5, 6), noon(8)).current).toBe(0);
  });

  it('counts a day once, in any order', () => {
    expect(streakOf(on(1, 0, 1, 1), noon(1))).toEqual({ current: 2, longest: 2 });
    expect(streakOf([], noon())).toEqual({ current: 0, longest: 0 });
  });
});

describe('the last seven days', () => {
  it('end today and leave other banks and older answers out', () => {
    const week = weekOfPractice(
      [
        summarised({ at: noon(1), takes: [takeOf({ durationS: 30 })] }),
        summarised({ at: noon(7), takes: [takeOf({ durationS: 12 })] }),
        summarised({ at: noon(0) }),
        summarised({ at: noon(7), bankId: 'other' }),
      ],
      'b',
      noon(7),
    );
    expect(week).toEqual({ answers: 2, seconds: 42, days: [1, 0, 0, 0, 0, 0, 1] });
  });
});

describe('a typed answer', () => {
  const typed = attemptOf({ at: noon(1), covered: 10, takes: [typedTake('typed', 'all of it')] });

  it('is no point of a curve of spoken answers', () => {
    expect(attemptPoints([typed, attemptOf({ at: noon(0) })], 'b')).toHaveLength(1);
    expect(scopePoints(bankOf(1), [typed], null)).toEqual([]);
  });

  it('counts as an answer of its week, and adds no time of speaking', () => {
    expect(weekOfPractice([summaryOf(typed)], 'b', noon(1))).toMatchObject({ answers: 1, seconds: 0 });
    expect(timeSpoken([typed]).seconds).toBe(0);
    expect(streakOf([typed], noon(1)).current).toBe(1);
  });

  it('says nothing about how long a question takes aloud', () => {
    const bank = bankOf(1);
    const [question] = bank.questions;
    if (!question) throw new Error('there is one question');
    expect(practiceSeconds(bank, [summaryOf(typed)])(question)).toBe(practiceSeconds(bank, [])(question));
  });
});

describe('the time spoken', () => {
  it('adds up all takes by day', () => {
    const twoTakes = attemptOf({
      at: noon(1),
      takes: [takeOf({ durationS: 30 }), takeOf({ durationS: 12 })],
    });
    expect(timeSpoken([twoTakes, attemptOf({ at: noon(0) })])).toEqual({
      seconds: 102,
      days: [
        { date: '2026-01-05', seconds: 60 },
        { date: '2026-01-06', seconds: 42 },
      ],
    });
  });
});
