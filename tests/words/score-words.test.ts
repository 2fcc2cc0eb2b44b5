import { expect, it } from 'vitest';
import type { TermScore, Verdict } from '../../src/scoring/score';
import { essentialsLine, praiseSentence, verdictCounts } from '../../src/words/score-words';

const termOf = (weight: 1 | 2 | 3, verdict: Verdict): TermScore => ({
  id: `${weight}-${verdict}`,
  term: 'term',
  kind: 'concept',
  weight,
  verdict,
  evidence: null,
});

it('tells how many of the essential terms were covered', () => {
  const essentials = (...verdicts: readonly Verdict[]) =>
    essentialsLine({ terms: [termOf(1, 'missed'), ...verdicts.map((verdict) => termOf(3, verdict))] });
  expect(essentials()).toBeNull();
  expect(essentials('said')).toBe('the essential one among them');
  expect(essentials('said', 'close')).toBe('both essentials');
  expect(essentials('said', 'close', 'said')).toBe('all three essentials');
  expect(essentials('said', 'denied', 'missed')).toBe('1 of 3 essentials');
  expect(essentials('missed')).toBe('0 of 1 essential');
});

it('counts the verdicts that there are, what was said first', () => {
  expect(verdictCounts({ terms: [termOf(1, 'denied'), termOf(1, 'said'), termOf(2, 'said')] })).toBe(
    '2 said, 1 denied',
  );
});

it('tells how many of what was said were only named', () => {
  const terms = [termOf(1, 'said'), { ...termOf(2, 'said'), bare: true as const }, termOf(2, 'missed')];
  expect(verdictCounts({ terms })).toBe('2 said, 1 of them only named, 1 missed');
});

it('praises with the user’s own words, and without repeating a bare term', () => {
  expect(praiseSentence({ term: 'experiment tracking', quote: 'we log every run' })).toBe(
    '“we log every run” makes the point “experiment tracking”.',
  );
  expect(praiseSentence({ term: 'Dutch oven', quote: 'dutch oven' })).toBe(
    'You said “Dutch oven”, in the very words of the model answer.',
  );
});
