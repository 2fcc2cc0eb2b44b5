import { expect, it } from 'vitest';
import { isUncertain } from '../../src/review/uncertain';

it('is a missed term whose point is likely, or that may have been denied, and no other', () => {
  expect(isUncertain({ verdict: 'missed', credit: 0.29, evidence: null })).toBe(true);
  expect(isUncertain({ verdict: 'missed', credit: 0.1, evidence: null })).toBe(false);
  expect(isUncertain({ verdict: 'missed', evidence: null })).toBe(false);
  const reason = { kind: 'doubted', by: 'not' } as const;
  const evidence = { take: 0, span: { first: 3, last: 3 }, quote: 'Kafka', reason };
  expect(isUncertain({ verdict: 'missed', credit: 0.1, evidence })).toBe(true);
  expect(isUncertain({ verdict: 'close', credit: 0.6, evidence: null })).toBe(false);
});
