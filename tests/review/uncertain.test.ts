import { expect, it } from 'vitest';
import { isUncertain } from '../../src/review/uncertain';

it('is a missed term whose point is likely, and no other', () => {
  expect(isUncertain({ verdict: 'missed', credit: 0.29 })).toBe(true);
  expect(isUncertain({ verdict: 'missed', credit: 0.1 })).toBe(false);
  expect(isUncertain({ verdict: 'missed' })).toBe(false);
  expect(isUncertain({ verdict: 'close', credit: 0.6 })).toBe(false);
});
