import { describe, expect, it } from 'vitest';
import { compareAttempts } from '../../src/review/compare-attempts';
import { attemptOf, takeOf } from './spoken';

const PAUSE = { startS: 1, endS: 3.5 };

const MONDAY = attemptOf(
  [
    takeOf('we use CI CD and monitoring', {
      speech: { wordsPerMinute: 90, speakingS: 10, pauses: [PAUSE, PAUSE], fillers: 2 },
    }),
  ],
  [
    { term: 'CI/CD', verdict: 'said', words: [2, 3] },
    { term: 'monitoring', verdict: 'said', words: [5, 5] },
    { term: 'drift', verdict: 'missed' },
    { term: 'rollback', verdict: 'missed' },
    { term: 'an old term', verdict: 'said', words: [0, 0] },
  ],
);

const FRIDAY = attemptOf(
  [
    takeOf('we have CI CD', { speech: { wordsPerMinute: 120, speakingS: 20, pauses: [], fillers: 1 } }),
    takeOf('and drift of models', {
      speech: { wordsPerMinute: 180, speakingS: 10, pauses: [PAUSE], fillers: 0 },
    }),
  ],
  [
    { term: 'drift', verdict: 'close', take: 1, words: [1, 1] },
    { term: 'CI/CD', verdict: 'said', words: [2, 3] },
    { term: 'monitoring', verdict: 'denied' },
    { term: 'rollback', verdict: 'missed' },
    { term: 'a new term', verdict: 'said', words: [0, 0] },
  ],
);

describe('comparing two attempts', () => {
  const comparison = compareAttempts(MONDAY, FRIDAY);
  const names = (terms: readonly { term: string }[]) => terms.map(({ term }) => term);

  it('tells which terms were gained, lost, kept and are still open', () => {
    expect(names(comparison.gained)).toEqual(['drift']);
    expect(names(comparison.lost)).toEqual(['monitoring']);
    expect(names(comparison.kept)).toEqual(['CI/CD']);
    expect(names(comparison.open)).toEqual(['rollback']);
  });

  it('plays the same term from each', () => {
    expect(comparison.kept[0]?.spans).toMatchObject({ from: { spokenS: 1 }, to: { spokenS: 1, take: 0 } });
    expect(comparison.gained[0]?.spans).toMatchObject({ from: null, to: { take: 1, spokenS: 0.5 } });
  });

  it('sets coverage, pace and pauses side by side', () => {
    expect(comparison.coverage).toEqual({ from: 0.6, to: 0.6 });
    expect(comparison.figures.from).toMatchObject({ wordsPerMinute: 90, pauses: 2, pausedS: 5, fillers: 2 });
    expect(comparison.figures.to).toMatchObject({ wordsPerMinute: 140, pauses: 1, pausedS: 2.5, fillers: 1 });
  });

  it('says nothing about terms when one of them has no score', () => {
    const unscored = compareAttempts({ ...MONDAY, score: null }, FRIDAY);
    expect([...unscored.gained, ...unscored.lost, ...unscored.kept, ...unscored.open]).toEqual([]);
    expect(unscored.coverage.from).toBeNull();
  });
});
