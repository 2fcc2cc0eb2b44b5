import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '../../src/base/calendar';
import type { PlanEffect } from '../../src/practice/plan-effect';
import { comingDay } from '../../src/words/days';
import {
  comingSentence,
  dayLineSentence,
  effectSentence,
  interviewSentence,
  knownShare,
  memorySentence,
  planSentence,
  reasonOf,
  streakSentence,
  weekSentence,
} from '../../src/words/today-sentences';

const MONDAY = dayNumberOf('2026-01-05');
const item = { question: 1, reason: 'new', recall: null, seconds: 90 } as const;
const planOf = (items: number, done: number) => ({
  daysLeft: null,
  items: Array.from({ length: items }, () => item),
  minutes: items * 2,
  done,
  skipped: 0,
});

const effectOf = (nextDate: string | null, plannedDate: string | null): PlanEffect => ({
  grade: 'good',
  mastery: 0.7,
  stability: { before: null, after: 2 },
  nextDate,
  plannedDate,
});

describe('what there is to do today', () => {
  it('is said with the time it takes', () => {
    expect(planSentence(planOf(4, 0))).toBe('4 questions, about 8 minutes');
    expect(planSentence(planOf(1, 3))).toBe('1 more question, about 2 minutes');
  });

  it('is said when it is done, and when there was nothing', () => {
    expect(planSentence(planOf(0, 4))).toBe('done, 4 questions answered');
    expect(planSentence(planOf(0, 0))).toBe('nothing is due');
    expect(planSentence({ ...planOf(0, 0), skipped: 2 })).toBe('nothing left');
  });

  it('has a reason for each question, and names what was weak', () => {
    expect(reasonOf({ reason: 'new' }, null)).toBe('new');
    expect(reasonOf({ reason: 'due' }, null)).toBe('due');
    expect(reasonOf({ reason: 'due' }, 'rollback')).toBe('weak: rollback');
  });

  it('stands beside what the week held', () => {
    expect(weekSentence({ answers: 1, seconds: 80, days: [] })).toBe(
      '1 answer in the last seven days, 1 min spoken',
    );
    expect(weekSentence({ answers: 2, seconds: 0, days: [] })).toBe('2 answers in the last seven days');
    expect(weekSentence({ answers: 0, seconds: 0, days: [] })).toBe('No answer yet in the last seven days');
  });
});

describe('the way to the interview', () => {
  it('is read out as its days', () => {
    expect(dayLineSentence(9, 3)).toBe('9 days: 6 to learn, 3 to go through all once more');
    expect(dayLineSentence(2, 3)).toBe('2 days to go through all once more');
  });

  it('is counted in days', () => {
    expect(interviewSentence('2026-01-14', 9)).toBe('Interview in 9 days');
    expect(interviewSentence('2026-01-06', 1)).toBe('Interview tomorrow');
    expect(interviewSentence('2026-01-05', 0)).toBe('Interview today');
  });

  it('is not there without a date, and a date that has passed is named', () => {
    expect(interviewSentence(null, null)).toBeNull();
    expect(interviewSentence('2026-01-02', null)).toBe('The date of your interview, 2 January, has passed');
  });
});

describe('the effect of an answer', () => {
  it('names the new day and the one it replaces', () => {
    expect(effectSentence(effectOf('2026-01-08', '2026-01-05'), MONDAY)).toBe(
      'Practise this again on Thursday instead of today.',
    );
  });

  it('names one day alone for a first answer, and when nothing moved', () => {
    expect(effectSentence(effectOf('2026-01-06', null), MONDAY)).toBe('Practise this again tomorrow.');
    expect(effectSentence(effectOf('2026-01-06', '2026-01-06'), MONDAY)).toBe(
      'Practise this again tomorrow.',
    );
  });

  it('tells when the question need not come again', () => {
    expect(effectSentence(effectOf(null, '2026-01-06'), MONDAY)).toMatch(/need not come up again/);
  });
});

describe('what an answer changed', () => {
  const coming = (nextDate: string | null, latest = true) =>
    comingSentence(effectOf(nextDate, null), { latest, today: MONDAY });

  it('is how long it should be remembered', () => {
    expect(memorySentence({ before: 2.2, after: 7 })).toBe('You should remember it for 7 days (before: 2)');
    expect(memorySentence({ before: null, after: 0.4 })).toBe('You should remember it for 1 day');
  });

  it('is the day it comes again, never one that has passed', () => {
    expect(coming('2026-01-08')).toBe('Practise it again on Thursday');
    expect(coming('2026-01-02')).toBe('Due since 2 January');
    expect(coming(null)).toBe('Not needed again before the interview');
  });

  it('has no day once a later answer to the question has moved it', () => {
    expect(coming('2026-01-08', false)).toBeNull();
  });
});

describe('a coming day', () => {
  it('is a weekday within a week and a date after it', () => {
    expect(comingDay('2026-01-11', MONDAY)).toBe('on Sunday');
    expect(comingDay('2026-01-12', MONDAY)).toBe('on 12 January');
    expect(comingDay('2026-01-04', MONDAY)).toBe('on 4 January');
  });
});

it('a run of days is told with the longest one', () => {
  expect(streakSentence({ current: 3, longest: 5 })).toBe('3 days in a row; the longest run was 5.');
  expect(streakSentence({ current: 1, longest: 1 })).toBe('1 day in a row.');
  expect(streakSentence({ current: 0, longest: 2 })).toBe('No run at present; the longest was 2 days.');
});

it('says less than one percent of the little that is known, never none', () => {
  expect([0.001, 0.006, 0.42].map(knownShare)).toEqual(['less than 1\u00a0%', '1\u00a0%', '42\u00a0%']);
});
