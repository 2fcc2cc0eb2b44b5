import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import {
  afterAnswer,
  afterFollowUp,
  afterSilence,
  afterSkip,
  type MockChoices,
  type MockInterview,
  parseMockInterview,
  stepOf,
} from '../../src/mock/mock-interview';
import { planMock } from '../../src/mock/plan-mock';
import { bankOf, noon, summarised } from '../fakes/practised-attempts';

const bank = bankOf(23);
const everything: MockChoices = {
  length: 23,
  sections: [],
  order: 'bank',
  secondsPerAnswer: null,
  end: 'gentle',
  thinkS: 0,
  countIn: false,
  showText: true,
  followUps: true,
  minutes: null,
  answerBy: 'speaking',
};

/** A generator that gives the same numbers each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function plan(
  choices: Partial<MockChoices>,
  attempts = [] as Parameters<typeof planMock>[0]['attempts'],
  seed = 1,
) {
  return planMock({
    id: 'm',
    bank,
    attempts,
    choices: { ...everything, ...choices },
    now: noon(),
    random: seeded(seed),
  });
}

const followUp = { termId: 't', text: 'And how did you handle rollback?' };

describe('the questions of a mock interview', () => {
  const inBankOrder = bank.questions.map(({ id }) => id);

  it('come as in the bank', () => {
    expect(plan({}).questions).toEqual(inBankOrder);
  });

  it('come from the chosen sections only', () => {
    expect(plan({ sections: ['Section 2', 'Section 5'] }).questions).toEqual(
      [6, 7, 8, 9, 10, 21, 22, 23].map((number) => `q${number}`),
    );
  });

  it('cover every section before any section comes twice', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const sections = plan({ length: 5 }, [], seed).questions.map((id) =>
        Math.ceil(Number(id.slice(1)) / 5),
      );
      expect(sections).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('are shuffled by the randomness they are given, the same for the same', () => {
    const order = { order: 'shuffled' } as const;
    expect(plan(order).questions).toEqual(plan(order).questions);
    expect(plan(order, [], 1).questions).not.toEqual(plan(order, [], 2).questions);
    expect(plan(order).questions.toSorted()).toEqual(inBankOrder.toSorted());
  });

  it('come weakest first, never answered ones before all', () => {
    const attempts = bank.questions
      .slice(0, 21)
      .map(({ number }) =>
        summarised({ question: number, covered: number === 8 ? 1 : number === 3 ? 2 : 9 }),
      );
    expect(plan({ order: 'weakest', length: 5 }, attempts).questions).toEqual([
      'q22',
      'q23',
      'q8',
      'q3',
      'q1',
    ]);
  });

  it('scoreTakes a question by its latest attempt', () => {
    const attempts = bank.questions.map(({ number }) => summarised({ question: number, covered: 5 }));
    const better = summarised({ question: 1, covered: 9, at: noon(3) });
    expect(plan({ order: 'weakest', length: 23 }, [better, ...attempts]).questions.at(-1)).toBe('q1');
  });

  it('are never more than wanted, never twice, all from the bank', () => {
    const order = fc.constantFrom('bank', 'shuffled', 'weakest');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), order, fc.nat(), (length, by, seed) => {
        const { questions } = plan({ length, order: by }, [], seed);
        expect(questions).toHaveLength(Math.min(length, 23));
        expect(new Set(questions).size).toBe(questions.length);
      }),
    );
  });
});

describe('a mock interview under way', () => {
  const start = plan({ length: 2, sections: ['Section 1'] });
  const [first, second] = start.questions;

  it('goes from question to follow-up to question to its end', () => {
    const answered = afterAnswer(start, 'a1', followUp);
    const followed = afterFollowUp(answered);
    const finished = afterAnswer(followed, 'a2', null);
    expect([start, answered, followed, finished].map(stepOf)).toEqual([
      { kind: 'question', question: first, position: 1, of: 2 },
      { kind: 'follow-up', question: first, attemptId: 'a1', ...followUp, position: 1, of: 2 },
      { kind: 'question', question: second, position: 2, of: 2 },
      { kind: 'finished' },
    ]);
  });

  it('asks no follow-up when none is wanted', () => {
    const plain = plan({ length: 2, followUps: false });
    expect(stepOf(afterAnswer(plain, 'a1', followUp)).kind).toBe('question');
  });

  it('skips the follow-up or the question that is asked now', () => {
    const skipped = afterSkip(afterAnswer(start, 'a1', followUp));
    expect(stepOf(skipped)).toMatchObject({ kind: 'question', position: 2 });
    expect(skipped.answers[0]?.followUp?.state).toBe('skipped');
    expect(afterSkip(skipped).answers[1]).toMatchObject({ attemptId: null });
  });

  it('hears only later that an answer was silent, and drops its follow-up', () => {
    const answered = afterAnswer(afterSkip(afterAnswer(start, 'a1', followUp)), 'a2', null);
    const silent = afterSilence(answered, 'a1');
    expect(silent.answers[0]).toEqual({ question: first, attemptId: null, silent: true, followUp: null });
    expect(stepOf(silent)).toEqual(stepOf(answered));
    expect(stepOf(afterSilence(afterAnswer(start, 'a1', followUp), 'a1'))).toMatchObject({ position: 2 });
  });

  it('leaves late answers aside', () => {
    const answered = afterAnswer(start, 'a1', followUp);
    expect(afterAnswer(answered, 'a1', followUp)).toBe(answered);
    expect(afterFollowUp(start)).toBe(start);
    const finished = afterSkip(afterSkip(start));
    expect(afterSkip(finished)).toBe(finished);
  });

  it('goes on after a reload where it stopped, whatever was done before', () => {
    const deed = fc.constantFrom<(mock: MockInterview) => MockInterview>(
      (mock) => afterAnswer(mock, 'a', followUp),
      (mock) => afterAnswer(mock, 'a', null),
      afterFollowUp,
      afterSkip,
      (mock) => afterSilence(mock, 'a'),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const mock = deeds.reduce((before, act) => act(before), plan({ length: 4, order: 'shuffled' }));
        const reloaded = parseMockInterview(JSON.parse(JSON.stringify(mock)));
        expect(reloaded).toEqual(mock);
        expect(stepOf(reloaded)).toEqual(stepOf(mock));
      }),
    );
  });

  it('reads one that knew its questions by their numbers', () => {
    const answer = { attemptId: 'a', followUp: null };
    const numbered = {
      ...start,
      version: 1,
      questions: [6, 7],
      answers: [{ ...answer, question: 6 }],
    };
    expect(parseMockInterview(numbered)).toEqual({
      ...start,
      questions: ['q6', 'q7'],
      answers: [{ ...answer, question: 'q6' }],
    });
  });

  it.each([
    null,
    {},
    { ...start, version: 3 },
    { ...start, answers: [{ question: 'q99', attemptId: 'a', followUp: null }] },
  ])('refuses a stored record that is none (%#)', (stored) => {
    expect(() => parseMockInterview(stored)).toThrow(
      expect.objectContaining({ code: 'stored-record-unreadable' }),
    );
    expect(() => parseMockInterview(stored)).toThrow(AppError);
  });
});
