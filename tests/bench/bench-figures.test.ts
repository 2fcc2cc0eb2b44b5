import { describe, expect, it } from 'vitest';
import { figuresOf, type Measured, quantile, tableOf } from '../../scripts/asr/bench-figures';

const take: Measured = {
  id: 'q01',
  said: 'we use kafka',
  text: 'we use kafka',
  seconds: 10,
  stopToTextMs: 300,
  totalMs: 1000,
  mostBehindS: 2,
  memoryBytes: 400e6,
  cpuS: 1.5,
};

describe('figures of an arm', () => {
  it('sum errors, work and memory over its takes', () => {
    const second = { ...take, text: 'we use cafe', stopToTextMs: 900, totalMs: 2000, memoryBytes: 500e6 };
    const figures = figuresOf([take, second], () => [], true);
    expect(figures.wordErrorRate).toBeCloseTo(1 / 6);
    expect(figures.realTimeFactor).toBeCloseTo(0.15);
    expect(figures.cpuPerSecond).toBeCloseTo(0.15);
    expect(figures.stopToTextMs).toEqual({ median: 300, p95: 900 });
    expect(figures.memoryMb).toEqual({ first: 400, last: 500, most: 500 });
  });

  it('count words written for takes without speech', () => {
    expect(figuresOf([{ ...take, said: '', text: 'Thank you.' }], () => [], true).wordsFromNothing).toBe(2);
  });

  it('tell no real-time factor when the samples came at the speed of speech', () => {
    expect(figuresOf([take], () => [], false).realTimeFactor).toBeNull();
  });

  it('make a table with a row for each arm', () => {
    const rows = tableOf(new Map([['fast', figuresOf([take], () => [], true)]])).split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toContain('| fast | 0.0 %');
  });
});

it('takes the nearest rank as a quantile', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
});
