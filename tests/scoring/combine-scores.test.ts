import { describe, expect, it } from 'vitest';
import { applyVerdicts } from '../../src/scoring/apply-verdicts';
import { combineScores } from '../../src/scoring/combine-scores';
import { keyTerm, score } from './spoken';

const TERMS = [keyTerm('canary releases', { weight: 3 }), keyTerm('Kubernetes', { weight: 1 })];

describe('takes of one attempt', () => {
  it('add up: per term the best verdict counts, and its evidence names the take', async () => {
    const first = await score('We never used canary releases, but we run on Kubernetes.', TERMS);
    const second = await score('Later we introduced canary releases.', TERMS);
    const both = combineScores([first, second]);
    expect(first.coverage).toBe(0.25);
    expect(both.coverage).toBe(1);
    expect(both.terms.map(({ verdict, evidence }) => [verdict, evidence?.take])).toEqual([
      ['said', 1],
      ['said', 0],
    ]);
  });

  it('keep the evidence of the earlier take when both say a term', async () => {
    const first = await score('Kubernetes.', TERMS);
    expect(combineScores([first, first]).terms[1]?.evidence?.take).toBe(0);
  });

  it('show what may have been denied before a plain miss, and before a sure denial', async () => {
    const plain = await score('We run on Kubernetes.', TERMS);
    const denied = await score('We never used canary releases.', TERMS);
    const doubted = await score('We never used canary releases.', TERMS, undefined, new Set([1]));
    for (const other of [plain, denied])
      expect(combineScores([other, doubted]).terms[0]).toMatchObject({
        verdict: 'missed',
        evidence: { take: 1, reason: { kind: 'doubted', by: 'never' } },
      });
  });

  it('are an empty score when there are none', () => {
    expect(combineScores([])).toMatchObject({ coverage: null, terms: [] });
  });
});

describe("the user's verdict", () => {
  it('counts not at all where the user says no to what may have been denied', async () => {
    const scored = await score('We never used canary releases.', TERMS, undefined, new Set([1]));
    expect(scored.coverage).toBe(0.375);
    const overruled = applyVerdicts(scored, { 'canary-releases': 'missed' });
    expect(overruled.coverage).toBe(0);
    expect(overruled.terms[0]?.evidence?.reason).toEqual({ kind: 'user' });
  });

  it('outranks the scorer, and coverage follows', async () => {
    const scored = await score('We run on Kubernetes.', TERMS);
    const overruled = applyVerdicts(scored, { 'canary-releases': 'said', kubernetes: 'missed' });
    expect(overruled.coverage).toBe(0.75);
    expect(overruled.terms[0]).toMatchObject({ verdict: 'said', evidence: null });
    expect(overruled.terms[1]).toMatchObject({
      verdict: 'missed',
      evidence: { quote: 'Kubernetes.', reason: { kind: 'user' } },
    });
  });

  it('changes nothing where it agrees or names a term that is not there', async () => {
    const scored = await score('We run on Kubernetes.', TERMS);
    expect(applyVerdicts(scored, { kubernetes: 'said', unknown: 'said' })).toEqual(scored);
  });
});
