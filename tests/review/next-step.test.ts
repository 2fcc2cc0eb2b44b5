import { describe, expect, it } from 'vitest';
import type { Hesitation } from '../../src/review/hesitations';
import { nextAction, nextStep, openTerms } from '../../src/review/next-step';
import { coverageOf } from '../../src/scoring/coverage';
import type { Verdict } from '../../src/scoring/score';
import { type Hit, scoreOf } from './spoken';

const hesitation = (term: string, seconds: number): Hesitation => ({
  termId: term,
  term,
  take: 0,
  startS: 10,
  endS: 10 + seconds,
});

const SAID: readonly Hit[] = [{ term: 'CI/CD', verdict: 'said' }];

/** What is to be said, by the names of the terms; null when the step is another one. */
function pointsOf(step: ReturnType<typeof nextStep>): readonly string[] | null {
  return step?.kind === 'say' ? step.points.map(({ term }) => term) : null;
}

it('is to say what was missed, three points at most, the heaviest first', () => {
  const score = scoreOf([
    ...SAID,
    { term: 'a', verdict: 'missed' },
    { term: 'b', verdict: 'denied' },
    { term: 'c', verdict: 'missed' },
    { term: 'd', verdict: 'missed' },
    { term: 'heavy', verdict: 'missed' },
  ]);
  const weighted = {
    ...score,
    terms: score.terms.map((term) => (term.term === 'heavy' ? { ...term, weight: 3 as const } : term)),
  };
  expect(pointsOf(nextStep(weighted, [hesitation('CI/CD', 2)], []))).toEqual(['heavy', 'a', 'c']);
});

it('is to put right what was denied when nothing was missed', () => {
  const score = scoreOf([...SAID, { term: 'b', verdict: 'denied' }]);
  expect(nextStep(score, [], [])).toEqual({ kind: 'put-right', terms: ['b'] });
});

it('is the longest silence before a term when all was said', () => {
  const longest = hesitation('drift', 4);
  const step = nextStep(scoreOf(SAID), [hesitation('CI/CD', 2), longest], []);
  expect(step).toEqual({ kind: 'without-pause', hesitation: longest });
});

const earning = (...credits: readonly number[]) => {
  const score = scoreOf(credits.map((_, index) => ({ term: `t${index}`, verdict: 'said' as const })));
  const terms = score.terms.map((term, index) => ({ ...term, credit: credits[index] ?? 1 }));
  return { ...score, terms, coverage: coverageOf(terms) };
};

it('is to say more where all was named and little explained, and never to go on then', () => {
  expect(nextStep(earning(0.32), [], [])).toEqual({ kind: 'explain', terms: ['t0'] });
  expect(nextStep(earning(0.9, 0.3, 0.6), [hesitation('t0', 2)], [])).toEqual({
    kind: 'explain',
    terms: ['t1'],
  });
  expect(nextStep(earning(0.95, 0.8), [], [])).toEqual({ kind: 'go-on' });
});

it('is to say more about what costs most where all was explained in part', () =>
  expect(nextStep(earning(0.8, 0.7, 0.6), [], [])).toEqual({ kind: 'explain', terms: ['t2'] }));

it('asks to explain nothing that is praised', () => {
  const score = earning(0.9, 0.3, 0.4);
  const step = nextStep(score, [], []);
  expect(step).toEqual({ kind: 'explain', terms: ['t1', 't2'] });
});

describe('of a question that asks for some of several', () => {
  const choosing = (asked: number, ...verdicts: readonly Verdict[]) => {
    const score = scoreOf(verdicts.map((verdict, item) => ({ term: `t${item}`, verdict })));
    const terms = score.terms.map((term, item) => ({ ...term, choice: { item, asked } }));
    return { ...score, terms, coverage: coverageOf(terms) };
  };

  it('is to say more of them while fewer were said than asked for', () =>
    expect(pointsOf(nextStep(choosing(2, 'said', 'missed', 'missed'), [], []))).toEqual(['t1', 't2']));

  it('is to go on once as many were said as asked for, whatever became of the others', () => {
    expect(nextStep(choosing(2, 'said', 'missed', 'said', 'denied'), [], [])).toEqual({ kind: 'go-on' });
    expect(openTerms(choosing(1, 'missed', 'close'))).toEqual([]);
  });
});

it('is to go on when nothing is left', () => {
  expect(nextStep(scoreOf(SAID), [], [])).toEqual({ kind: 'go-on' });
});

it('is nothing without key terms or without a score', () => {
  expect(nextStep(scoreOf([]), [], [])).toBeNull();
  expect(nextStep(null, [], [])).toBeNull();
});

it.for([
  [0, 'read'],
  [0.39, 'read'],
  [0.4, 'say-missed'],
  [0.84, 'say-missed'],
  [0.85, 'go-on'],
  [null, 'go-on'],
] as const)('leads on from a coverage of %s to "%s"', ([coverage, action]) => {
  expect(nextAction({ ...scoreOf(SAID), coverage }, [])).toBe(action);
});

describe('of a story that lacks a part', () => {
  it('is to tell that first, before the points that were missed, three things at most', () => {
    const missed = ['a', 'b', 'c'].map((term) => ({ term, verdict: 'missed' as const }));
    const step = nextStep(scoreOf([...SAID, ...missed]), [], ['result']);
    expect(step?.kind === 'say' && step.parts).toEqual(['result']);
    expect(pointsOf(step)).toEqual(['a', 'b']);
  });

  it('is to tell that also where every point was made, or where there is none to make', () => {
    expect(nextStep(scoreOf(SAID), [hesitation('CI/CD', 2)], ['result'])?.kind).toBe('say');
    expect(nextStep(null, [], ['action', 'result'])?.kind).toBe('say');
  });

  it.for([
    [0.39, 'read'],
    [0.6, 'say-missed'],
    [0.86, 'tell-part'],
    [null, 'tell-part'],
  ] as const)('leads on from a coverage of %s to "%s"', ([coverage, action]) => {
    expect(nextAction({ ...scoreOf(SAID), coverage }, ['result'])).toBe(action);
  });
});
