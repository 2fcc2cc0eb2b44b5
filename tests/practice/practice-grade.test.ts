import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOf, hesitationOf, masteryOf } from '../../src/practice/practice-grade';
import type { Verdict } from '../../src/scoring/score';
import { attemptOf, takeOf } from '../fakes/practised-attempts';

const withPauses = (pausedS: number) =>
  takeOf({
    speech: {
      wordsPerMinute: 120,
      speakingS: 70,
      pauses: pausedS > 0 ? [{ startS: 5, endS: 5 + pausedS }] : [],
      fillers: 0,
    },
  });

describe('how well an answer went', () => {
  it('counts by weight what was said', () => {
    const attempt = attemptOf({
      terms: [
        { term: 'a', verdict: 'said', weight: 3 },
        { term: 'b', verdict: 'missed', weight: 1 },
      ],
    });
    expect(masteryOf(attempt)).toBe(0.75);
  });

  it('gives three quarters for a close wording and nothing for a denied one', () => {
    expect(masteryOf(attemptOf({ terms: [{ term: 'a', verdict: 'close' }] }))).toBe(0.75);
    expect(masteryOf(attemptOf({ terms: [{ term: 'a', verdict: 'denied' }] }))).toBe(0);
  });

  it('gives half for a point made in a later take, after the feedback named it', () => {
    expect(masteryOf(attemptOf({ terms: [{ term: 'a', verdict: 'said', at: 0, take: 1 }] }))).toBe(0.5);
  });

  it('takes off up to a tenth for hesitation', () => {
    const terms = [{ term: 'a', verdict: 'said' }] as const;
    expect(masteryOf(attemptOf({ terms, takes: [withPauses(0)] }))).toBe(1);
    expect(masteryOf(attemptOf({ terms, takes: [withPauses(30)] }))).toBeCloseTo(0.9);
    expect(hesitationOf(attemptOf({ takes: [withPauses(7)] }))).toBeCloseTo(7 / 77 / 0.3);
  });

  it('is unknown, not zero, without terms or without a score', () => {
    expect(masteryOf(attemptOf({ terms: [] }))).toBeNull();
    expect(masteryOf({ ...attemptOf({}), score: null })).toBeNull();
  });

  it.each([
    [0, 'again'],
    [0.39, 'again'],
    [0.4, 'hard'],
    [0.65, 'good'],
    [0.85, 'easy'],
    [1, 'easy'],
  ] as const)('is graded: %d is %s', (mastery, grade) => {
    expect(gradeOf(mastery)).toBe(grade);
  });

  it('stays within 0 and 1 and never falls when one more term is said', () => {
    const verdict = fc.constantFrom<Verdict>('said', 'close', 'missed', 'denied');
    const term = fc.record({ verdict, weight: fc.constantFrom(1, 2, 3), take: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1 }), fc.nat(60), fc.nat(), (terms, pausedS, pick) => {
        const named = terms.map((each, index) => ({ ...each, term: `t${index}`, at: 0 }));
        const takes = [withPauses(pausedS)];
        const before = masteryOf(attemptOf({ terms: named, takes })) ?? Number.NaN;
        const better = named.map((each, index) =>
          index === pick % named.length ? { ...each, verdict: 'said' as const, take: 0 } : each,
        );
        const after = masteryOf(attemptOf({ terms: better, takes })) ?? Number.NaN;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });
});
