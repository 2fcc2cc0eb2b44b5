import { describe, expect, it } from 'vitest';
import { fitCloseness } from '../../lab/scoring/logistic-fit';
import { closenessOf } from '../../src/scoring/close/closeness';
import { FEATURES } from '../../src/scoring/close/closeness-features';
import {
  BIAS,
  COEFFICIENTS,
  TOPIC_BIAS,
  TOPIC_COEFFICIENTS,
} from '../../src/scoring/close/closeness-weights';
import { TOPIC_SIGNS } from '../../src/scoring/close/topic';

const window = (...values: readonly number[]) => Float64Array.from(values);

describe('closeness', () => {
  it('has one shipped coefficient per feature', () => {
    expect(COEFFICIENTS).toHaveLength(FEATURES.length);
    expect(TOPIC_COEFFICIENTS).toHaveLength(TOPIC_SIGNS.length);
    expect([...COEFFICIENTS, BIAS, ...TOPIC_COEFFICIENTS, TOPIC_BIAS].every(Number.isFinite)).toBe(true);
  });

  it('is decided by the best window, so that more talk never lowers it', () => {
    const weights = { coefficients: [2], bias: -1 };
    const alone = closenessOf([window(1)], weights);
    expect(closenessOf([window(0), window(1), window(-3)], weights)).toEqual({ ...alone, window: 1 });
  });

  it('is nothing for an answer without windows', () => {
    expect(closenessOf([])).toEqual({ probability: 0, window: -1 });
  });
});

describe('fitting', () => {
  it('finds the window that tells covered terms apart, among windows that do not', () => {
    const examples = Array.from({ length: 40 }, (_, index) => {
      const covered = index % 2 === 0;
      const noise = (index % 5) / 10;
      return { covered, weight: 1, row: [window(noise, 0), window(covered ? 1 : 0.4, 1 - noise)] };
    });
    const weights = fitCloseness(examples, 0);
    for (const { row, covered } of examples)
      expect(closenessOf(row, weights).probability > 0.5).toBe(covered);
  });

  it('leaves examples without windows out', () => {
    const examples = [
      { covered: true, weight: 1, row: [] },
      { covered: true, weight: 1, row: [window(1)] },
      { covered: false, weight: 1, row: [window(0)] },
    ];
    expect(fitCloseness(examples, 0).coefficients[0]).toBeGreaterThan(0);
  });
});
