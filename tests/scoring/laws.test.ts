import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovered } from '../../src/scoring/score';
import { keyTerm, score } from './spoken';

const WORDINGS = [
  'blue-green deployments',
  'canary releases',
  'feature flags',
  'Kubernetes',
  'CI/CD pipeline',
  'Population Stability Index',
  'latency under 100ms',
  '40% cost reduction',
  'automated rollback',
  'seek feedback',
];
const TERMS = WORDINGS.map((wording, index) => keyTerm(wording, { weight: index % 3 === 0 ? 3 : 1 }));

const SENTENCES = [
  'We deploy on Fridays.',
  'I never worked with Kubernetes.',
  'Our costs rose by forty percent.',
  'Um, so basically it scales, you know.',
  'The rollback is manual.',
  'We looked at canary releases, but we did not use them.',
  'Ninety, sorry, eighty percent of users noticed.',
  'Nothing beats a good index.',
];

const sentence = fc.oneof(
  fc.constantFrom(...SENTENCES),
  fc.constantFrom(...WORDINGS.map((wording) => `We use ${wording}.`)),
  fc.string({ maxLength: 60 }),
);
const answer = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(' '));

describe('whatever is said', () => {
  it('coverage stays within 0 and 1 and follows from the verdicts', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (text) => {
        const { coverage, terms } = await score(text, TERMS);
        const covered = terms
          .filter(({ verdict }) => isCovered(verdict))
          .reduce((sum, { weight }) => sum + weight, 0);
        const all = terms.reduce((sum, { weight }) => sum + weight, 0);
        expect(coverage).toBeCloseTo(covered / all, 10);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('one more sentence that says a term makes that term said and never lowers coverage', async () => {
    await fc.assert(
      fc.asyncProperty(answer, fc.nat(WORDINGS.length - 1), async (text, index) => {
        const before = await score(text, TERMS);
        const after = await score(`${text} . We use ${WORDINGS[index]}.`, TERMS);
        expect(after.terms[index]?.verdict).toBe('said');
        expect(after.coverage ?? 0).toBeGreaterThanOrEqual(before.coverage ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('a term that is only denied is never said', async () => {
    const denials = (term: string) => [
      `We never used ${term}.`,
      `We don't use ${term}.`,
      `We went for something else instead of ${term}.`,
      `I have not worked with ${term}.`,
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WORDINGS), fc.nat(3), fc.nat(3), async (wording, first, second) => {
        const text = [denials(wording)[first], denials(wording)[second]].join(' ');
        const result = await score(text, [keyTerm(wording)]);
        expect(result.terms[0]?.verdict).not.toBe('said');
      }),
      { numRuns: 60 },
    );
  });

  it('the same answer gets the same score, and evidence lies inside the transcript', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (text) => {
        const once = await score(text, TERMS);
        expect(await score(text, TERMS)).toEqual(once);
        const words = text.split(/\s+/).filter((word) => word !== '');
        for (const { evidence } of once.terms) {
          if (evidence === null) continue;
          expect(evidence.quote).toBe(words.slice(evidence.span.first, evidence.span.last + 1).join(' '));
          expect(evidence.span.last).toBeLessThan(words.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
