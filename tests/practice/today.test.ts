import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayNumberOf, isoDateOf } from '../../src/base/calendar';
import type { AttemptSummary } from '../../src/history/attempt-summary';
import { cardsOf } from '../../src/practice/card';
import { planEffect } from '../../src/practice/plan-effect';
import { planToday } from '../../src/practice/today';
import { bankOf, noon, summarised, takeOf } from '../fakes/practised-attempts';

const bank = bankOf(23);
const dateIn = (days: number) => isoDateOf(dayNumber(noon(days)));
const planOn = (day: number, attempts: readonly AttemptSummary[], interviewIn: number | null, of = bank) =>
  planToday({
    bank: of,
    attempts,
    interviewDate: interviewIn === null ? null : dateIn(interviewIn),
    now: noon(day),
  });

/** Practises the whole plan on each day that `shows` says so; `covered` is how many of ten points an answer has. */
function practise(input: {
  readonly days: number;
  readonly questions?: number;
  readonly covered: (question: number, day: number) => number;
  readonly shows?: (day: number) => boolean;
}) {
  const of = bankOf(input.questions ?? 23);
  const attempts: AttemptSummary[] = [];
  const load: number[] = [];
  for (let day = 0; day <= input.days; day += 1) {
    if (input.shows?.(day) === false) continue;
    const plan = planOn(day, attempts, input.days, of);
    load.push(plan.items.length);
    for (const { question } of plan.items) {
      attempts.push(summarised({ question, at: noon(day), covered: input.covered(question, day) }));
    }
  }
  const daysOf = (question: number) =>
    attempts
      .filter((attempt) => attempt.question.id === `q${question}`)
      .map(({ createdAt }) => dayNumber(createdAt));
  const interview = dayNumber(noon(input.days));
  return { load, questions: of.questions.map(({ number }) => ({ number, days: daysOf(number), interview })) };
}

describe('over simulated weeks', () => {
  it.each([
    [28, 'four weeks'],
    [14, 'two weeks'],
    [7, 'one week'],
    [4, 'four days'],
    [3, 'three days'],
    [2, 'two days'],
    [1, 'one day'],
  ])(
    'with %i days to go every question is seen twice or more, the last time in the last three days',
    (days) => {
      const { questions } = practise({ days, covered: (question, day) => (question * 7 + day * 3) % 11 });
      for (const { number, days: seen, interview } of questions) {
        expect(seen.length, `question ${number}`).toBeGreaterThanOrEqual(2);
        expect(interview - (seen.at(-1) ?? 0), `question ${number}`).toBeLessThanOrEqual(3);
      }
    },
  );

  it('the same holds for any wordings who misses days, as long as the last days are kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 35 }),
        fc.integer({ min: 1, max: 30 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 10 })),
        fc.array(fc.nat(30), { maxLength: 12 }),
        (days, questionCount, quality, missed) => {
          const { questions } = practise({
            days,
            questions: questionCount,
            covered: () => quality.next().value ?? 5,
            shows: (day) => day >= days - 3 || !missed.includes(day),
          });
          for (const { days: seen, interview } of questions) {
            expect(seen.length).toBeGreaterThanOrEqual(2);
            expect(interview - (seen.at(-1) ?? 0)).toBeLessThanOrEqual(3);
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 30_000);

  it('no day asks for more than half of the bank when answers are good', () => {
    const { load } = practise({ days: 28, covered: () => 8 });
    expect(Math.max(...load)).toBeLessThanOrEqual(12);
  });

  it('what sits badly is practised more often than what sits well', () => {
    const { questions } = practise({ days: 28, covered: (question) => (question <= 5 ? 2 : 10) });
    const seen = (numbers: readonly number[]) =>
      numbers.reduce((sum, number) => sum + (questions[number - 1]?.days.length ?? 0), 0) / numbers.length;
    expect(seen([1, 2, 3, 4, 5])).toBeGreaterThan(1.5 * seen([10, 11, 12, 13, 14]));
  });
});

describe("today's plan", () => {
  it('is the same with the cards told beforehand, whatever was answered today', () => {
    const attempts = [-30, -9, -2, 0].flatMap((day) =>
      [1, 2, 3, 4].slice(0, day === 0 ? 2 : 4).map((question) => summarised({ question, at: noon(day) })),
    );
    const early = attempts.filter(({ createdAt }) => createdAt < noon(0));
    const facts = { bank, interviewDate: dateIn(5), now: noon(0) };
    const plan = planToday({ ...facts, attempts, cards: cardsOf(attempts, bank.id) });
    const answered = new Set([1, 2]);
    const untouched = planToday({ ...facts, attempts: early }).items;
    expect(plan.items).toEqual(untouched.filter(({ question }) => !answered.has(question)));
    expect(plan).toEqual(planToday({ ...facts, attempts }));
  });

  it('without a date starts with the first five questions', () => {
    const plan = planOn(0, [], null);
    expect(plan.items.map(({ question, reason }) => [question, reason])).toEqual(
      [1, 2, 3, 4, 5].map((question) => [question, 'new']),
    );
    expect(plan).toMatchObject({ daysLeft: null, done: 0 });
  });

  it('gets shorter with every answer and counts what is done', () => {
    const plan = planOn(
      0,
      [summarised({ question: 1, at: noon(0) }), summarised({ question: 2, at: noon(0) })],
      28,
    );
    expect(plan.items.map(({ question }) => question)).not.toContain(1);
    expect(plan.done).toBe(2);
  });

  it.each([
    [0, 28],
    [26, 28],
    [0, null],
  ])('ends when everything on it was answered (day %i, interview on day %s)', (day, interviewIn) => {
    const attempts = [1, 2, 3, 4].map((question) =>
      summarised({ question, at: noon(-9), covered: question * 2 }),
    );
    const planned = planOn(day, attempts, interviewIn).items.map(({ question }) => question);
    const asked: number[] = [];
    for (let next = planned[0]; next !== undefined && asked.length < 30; ) {
      asked.push(next);
      attempts.push(summarised({ question: next, at: noon(day) + asked.length * 60_000, covered: 3 }));
      next = planOn(day, attempts, interviewIn).items[0]?.question;
    }
    expect(planned.length).toBeGreaterThan(0);
    expect(asked).toEqual(planned);
  });

  it('puts what fades most first, new questions last', () => {
    const attempts = [
      summarised({ question: 4, at: noon(0), covered: 9 }),
      summarised({ question: 9, at: noon(0), covered: 1 }),
    ];
    const plan = planOn(20, attempts, null);
    expect(plan.items.slice(0, 2).map(({ question, reason }) => [question, reason])).toEqual([
      [9, 'due'],
      [4, 'due'],
    ]);
    expect(plan.items[2]).toMatchObject({ question: 1, reason: 'new', recall: null });
  });

  it('says how long it takes: by earlier answers, else by the model answer', () => {
    const attempts = [30, 100, 50].map((durationS, index) =>
      summarised({ question: 1, at: noon(index), covered: 1, takes: [takeOf({ durationS })] }),
    );
    const plan = planOn(10, attempts, null, bankOf(2));
    expect(plan.items.map(({ question, seconds }) => [question, seconds])).toEqual([
      [1, 50 + 45],
      [2, 36 + 45], // 150 words at 150 a minute, three fifths of it
    ]);
    expect(plan.minutes).toBe(3);
  });

  it('takes a date that has passed for none', () => {
    expect(planOn(5, [], 4).daysLeft).toBeNull();
    expect(planOn(4, [], 4).daysLeft).toBe(0);
  });

  it('never plans a question of another bank as seen', () => {
    const plan = planOn(0, [summarised({ question: 1, bankId: 'other' })], null);
    expect(plan.items[0]).toMatchObject({ question: 1, reason: 'new' });
  });
});

describe('what an attempt does to the plan', () => {
  it('is told with its grade and the date the question comes up again', () => {
    const attempt = summarised({ question: 1, at: noon(0), covered: 7 });
    const effect = planEffect(attempt, [attempt], null);
    expect(effect).toMatchObject({ grade: 'good', mastery: 0.7, stability: { before: null } });
    expect(dayNumberOf(effect?.nextDate ?? '')).toBeGreaterThan(dayNumber(noon(0)));
  });

  it('is squeezed by the date of the interview', () => {
    const attempt = summarised({ question: 1, at: noon(0), covered: 10 });
    expect(planEffect(attempt, [attempt], dateIn(7))?.nextDate).toBe(dateIn(4));
    const repeated = summarised({ question: 1, at: noon(5), covered: 10 });
    expect(planEffect(repeated, [attempt, repeated], dateIn(7))?.nextDate).toBeNull();
  });

  it('tells when the question would have come up without it, not before the day itself', () => {
    const first = summarised({ question: 1, at: noon(0), covered: 1 });
    const late = summarised({ question: 1, at: noon(9), covered: 7 });
    expect(planEffect(first, [first], null)?.plannedDate).toBeNull();
    expect(planEffect(late, [first, late], null)?.plannedDate).toBe(dateIn(9));
  });

  it('does not depend on later attempts', () => {
    const first = summarised({ question: 1, at: noon(0), covered: 7 });
    const later = summarised({ question: 1, at: noon(4), covered: 1 });
    expect(planEffect(first, [first, later], null)).toEqual(planEffect(first, [first], null));
  });
});

describe('a question without a model answer', () => {
  const two = bankOf(2);
  const questions = two.questions.map((question) => ({ ...question, unscored: 'no-answer' as const }));
  const answeredOn = (...days: readonly number[]) =>
    days.map((day) => summarised({ question: 1, at: noon(day), terms: [] }));
  const plannedOn = (day: number, attempts: readonly AttemptSummary[], interviewIn: number | null = null) =>
    planOn(day, attempts, interviewIn, { ...two, questions }).items.map(({ question, reason }) => [
      question,
      reason,
    ]);

  it('is new until it was answered', () => {
    expect(plannedOn(0, [])).toEqual([
      [1, 'new'],
      [2, 'new'],
    ]);
    expect(plannedOn(1, answeredOn(0))).toEqual([[2, 'new']]);
  });

  it('comes again after three days, then after a week, two weeks, and every month', () => {
    const again = [
      [1, 'again'],
      [2, 'new'],
    ];
    expect(plannedOn(2, answeredOn(0))).toEqual([[2, 'new']]);
    expect(plannedOn(3, answeredOn(0))).toEqual(again);
    expect(plannedOn(9, answeredOn(0, 3))).toEqual([[2, 'new']]);
    expect(plannedOn(10, answeredOn(0, 3, 3))).toEqual(again);
    expect(plannedOn(24, answeredOn(0, 3, 10))).toEqual(again);
    expect(plannedOn(53, answeredOn(0, 3, 10, 24))).toEqual([[2, 'new']]);
    expect(plannedOn(54, answeredOn(0, 3, 10, 24))).toEqual(again);
    expect(plannedOn(84, answeredOn(0, 3, 10, 24, 54))).toEqual(again);
  });

  it('leaves the plan of the day on which it was answered', () => {
    expect(plannedOn(3, answeredOn(0, 3))).toEqual([[2, 'new']]);
  });

  it('comes once more in the last days before the interview', () => {
    expect(plannedOn(8, answeredOn(0, 3), 10)).toContainEqual([1, 'last-days']);
    expect(plannedOn(9, answeredOn(0, 3, 8), 10)).not.toContainEqual([1, 'last-days']);
  });
});

describe('the calendar', () => {
  it('counts the same days whatever the hour and the clock change', () => {
    expect(
      dayNumber(new Date(2026, 2, 29, 23, 59).getTime()) - dayNumber(new Date(2026, 2, 29, 0, 0).getTime()),
    ).toBe(0);
    expect(dayNumber(new Date(2026, 3, 1).getTime()) - dayNumber(new Date(2026, 2, 1).getTime())).toBe(31);
  });

  it('reads and writes dates as settings keep them', () => {
    expect(isoDateOf(dayNumberOf('2026-02-28') + 1)).toBe('2026-03-01');
  });
});
