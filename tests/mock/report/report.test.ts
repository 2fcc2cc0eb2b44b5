import { describe, expect, it } from 'vitest';
import { typedTake } from '../../../src/interview/attempt-from-take';
import { afterSilence } from '../../../src/mock/mock-interview';
import { makeReport } from '../../../src/mock/report/make-report';
import { reportJson } from '../../../src/mock/report/report';
import { attemptOf, takeOf, wordsFrom } from '../../fakes/practised-attempts';
import { attempts, bank, mock, planned, report } from '../../fakes/told-report';

describe('the report of a mock interview', () => {
  it('covers its own attempts by weight, over all, by section and by question', () => {
    expect(report).toMatchObject({ asked: 4, answered: 3, covered: 4, terms: 7 });
    expect(report.coverage).toBeCloseTo(9 / 15);
    expect(report.sections).toEqual([
      { section: 'Section 1', questions: 2, coverage: 7 / 13 },
      { section: 'Section 2', questions: 2, coverage: 1 },
    ]);
    expect(report.questions.map(({ number, coverage }) => [number, coverage])).toEqual([
      [1, 7 / 8],
      [2, 0],
      [6, 1],
      [7, null],
    ]);
  });

  it('lists a skipped question by its text from the bank', () => {
    expect(report.questions[3]).toMatchObject({
      attemptId: null,
      text: 'Question 7?',
      section: 'Section 2',
      terms: [],
    });
  });

  it('takes an attempt that was deleted since for skipped', () => {
    const shorter = makeReport(mock, bank, attempts.slice(1));
    expect(shorter.answered).toBe(2);
    expect(shorter.questions[0]).toMatchObject({ outcome: 'skipped', attemptId: null, coverage: null });
  });

  it('tells an answer without speech from a skipped question, and scores neither', () => {
    const silent = makeReport(afterSilence(mock, 'a2'), bank, attempts);
    expect(silent.questions.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'silent',
      'answered',
      'skipped',
    ]);
    expect(silent.coverage).toBeCloseTo(9 / 10);
  });

  it('weighs the pace by speaking time and adds up pauses over all takes', () => {
    expect(report.questions[0]?.speech).toMatchObject({ seconds: 50, wordsPerMinute: 135, pauses: 1 });
    expect(report.questions[0]?.speech.longestPauseS).toBeCloseTo(3.2);
  });

  it('tells what a story lacks, and of no other answer', () => {
    const deeds = 'I called the company and then I asked the guests to wait there. '.repeat(4).trim();
    const [first, ...others] = attempts;
    if (!first) throw new Error('There is no answer');
    const asked = { ...first.question, text: 'Tell me about a time you helped a guest.' };
    const story = { ...first, question: asked, takes: [typedTake('told', deeds)] };
    const lacks = makeReport(mock, bank, [story, ...others]).questions.map((one) => one.lacks);
    expect(lacks).toEqual([['result'], [], [], []]);
  });

  it('points to the seconds and the take in which a term was said', () => {
    expect(report.questions[0]?.terms.map(({ sound }) => sound)).toEqual([
      { takeId: 'first', startS: 1, endS: 1.8 },
      { takeId: 'first', startS: 7, endS: 7.8 },
      { takeId: 'later', startS: 2, endS: 2.8 },
      null,
    ]);
  });

  it('has the heaviest points as its best moments, from different questions first', () => {
    expect(report.best.map(({ term, question }) => [term, question])).toEqual([
      ['canary', 1],
      ['PSI', 6],
      ['rollback', 1],
    ]);
  });

  it('quotes a best moment with its sentence, and plays all of it', () => {
    const take = takeOf({
      takeId: 'told',
      words: wordsFrom(0, 3).map((word, at) => ({ ...word, text: ['We', 'ship', 'canaries.'][at] ?? '' })),
    });
    const told = attemptOf({
      question: 1,
      id: 'a1',
      takes: [take],
      terms: [{ term: 'canary', verdict: 'said', at: 2 }],
    });
    expect(makeReport(mock, bank, [told]).best).toMatchObject([
      { quote: 'We ship canaries', sound: { takeId: 'told', startS: 0, endS: 2.8 } },
    ]);
  });

  it('has denied points and long silences before a point as its weakest moments', () => {
    expect(report.weakest.map(({ term, kind }) => [term, kind])).toEqual([
      ['Kafka', 'denied'],
      ['lineage', 'hesitated'],
    ]);
    expect(report.weakest[1]?.pauseS).toBeCloseTo(3.2);
  });

  it('names three things to practise, the question that lost most first', () => {
    expect(report.practise).toEqual([
      { kind: 'question', question: 2, text: 'Question 2?', missed: ['Kafka', 'Redis'] },
      { kind: 'denied', question: 2, term: 'Kafka', quote: 'Kafka' },
      { kind: 'question', question: 1, text: 'Question 1?', missed: ['registry'] },
    ]);
  });

  it.each([
    [220, 'slower'],
    [90, 'faster'],
  ])('advises on a pace of %i words a minute: %s', (wordsPerMinute, better) => {
    const take = takeOf({ speech: { wordsPerMinute, speakingS: 60, pauses: [], fillers: 0 } });
    const fast = [attemptOf({ question: 1, id: 'a1', covered: 10, takes: [take] })];
    expect(makeReport(mock, bank, fast).practise).toEqual([{ kind: 'pace', wordsPerMinute, better }]);
  });

  it('has nothing to say about an interview without answers, and does not fail', () => {
    const empty = makeReport(planned, bank, attempts);
    expect(empty).toMatchObject({ coverage: null, answered: 0, questions: [], best: [], practise: [] });
  });
});

it('the report as JSON says all of it', () => {
  expect(JSON.parse(reportJson(report))).toEqual(report);
});
