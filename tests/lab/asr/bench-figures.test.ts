import { describe, expect, it } from 'vitest';
import { type ArmFigures, figuresOf, type Measured, quantile } from '../../../lab/asr/bench-figures';
import { tableOf } from '../../../lab/asr/bench-table';

const take: Measured = {
  id: 'q01',
  said: 'we use kafka',
  text: 'we use kafka',
  seconds: 10,
  lengthS: null,
  question: 1,
  stopToTextMs: 300,
  totalMs: 1000,
  mostBehindS: 2,
  memoryBytes: 400e6,
  peakBytes: 600e6,
  cpuS: 1.5,
  samplesLost: null,
  survival: { kept: ['Kafka'], lost: [], invented: [] },
};

function figures(measured: readonly Measured[], pushedAtOnce = true): ArmFigures {
  const [first, ...others] = figuresOf({ arm: 'fast', measured, failed: [] }, pushedAtOnce);
  if (first === undefined || others.length > 0) throw new Error('expected one row');
  return first;
}

describe('figures of an arm', () => {
  it('sum errors, terms, work and memory over its takes', () => {
    const second: Measured = {
      ...take,
      text: 'we use cafe',
      stopToTextMs: 900,
      totalMs: 2000,
      memoryBytes: 500e6,
      survival: { kept: [], lost: ['Kafka'], invented: ['cafe'] },
    };
    const both = figures([take, second]);
    expect(both.wordErrorRate).toBeCloseTo(1 / 6);
    expect(both.terms).toMatchObject({ recall: 0.5, precision: 0.5 });
    expect(both.realTimeFactor).toBeCloseTo(0.15);
    expect(both.cpuPerSecond).toBeCloseTo(0.15);
    expect(both.stopToTextMs).toEqual({ median: 300, p95: 900 });
    expect(both.memoryMb).toEqual({ first: 400, last: 500, peak: 600 });
  });

  it('are told by length of take, the short ones first', () => {
    const lengths = [240, 40, 240].map((lengthS) => ({ ...take, lengthS }));
    const rows = figuresOf({ arm: 'fast', measured: lengths, failed: [] }, false);
    expect(rows.map(({ lengthS, takes }) => [lengthS, takes])).toEqual([
      [40, 1],
      [240, 2],
    ]);
  });

  it('count words written for takes without speech', () => {
    expect(figures([{ ...take, said: '', text: 'Thank you.' }]).wordsFromNothing).toBe(2);
    expect(figures([{ ...take, said: '', text: '' }]).wordsFromNothing).toBe(0);
    expect(figures([take]).wordsFromNothing).toBeNull();
  });

  it('sum the samples that the takes from the microphone lost', () => {
    expect(figures([take]).samplesLost).toBeNull();
    expect(figures([128, 0, 43].map((samplesLost) => ({ ...take, samplesLost }))).samplesLost).toBe(171);
  });

  it('tell no real-time factor when the samples came at the speed of speech', () => {
    expect(figures([take], false).realTimeFactor).toBeNull();
  });
});

describe('the table', () => {
  it('has a row for each arm and only columns with a figure', () => {
    const [head, , row, ...others] = tableOf([figures([take])]).split('\n');
    expect(row).toContain('| fast | 1 | 0.0 % |');
    expect(head).not.toContain('length');
    expect(head).not.toContain('samples lost');
    expect(others).toEqual([]);
  });

  it('tells how many takes of an arm failed, and shows no figure when all did', () => {
    const failed = [{ id: 'q01', lengthS: null, reason: 'No text within 120 s' }];
    const half = tableOf(figuresOf({ arm: 'pipeline', measured: [take], failed }, true));
    expect(half).toContain('| pipeline | 1 of 2 | 0.0 % |');
    expect(tableOf(figuresOf({ arm: 'pipeline', measured: [], failed }, true))).not.toMatch(/NaN|Infinity/);
  });
});

it('takes the nearest rank as a quantile', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
});
