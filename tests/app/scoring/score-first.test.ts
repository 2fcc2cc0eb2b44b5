import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScoreFirst } from '../../../src/app/scoring/score-first';
import type { ScoreTakes } from '../../../src/app/scoring/score-takes';
import type { MeaningState } from '../../../src/meaning/client';
import type { Score } from '../../../src/scoring/score';

const term = { id: 'a', term: 'a', kind: 'concept', weight: 1, verdict: 'said', evidence: null } as const;
const scoreOf = (meaning: boolean): Score => ({ scorer: '1', coverage: 1, terms: [term], meaning });
const asked = { bankId: 'b', questionId: 'q' };

/** Words answer at once; the reading for meaning after so many milliseconds. */
function scoring(
  kind: 'ready' | 'loading',
  wholeMs: number,
  byWords: ScoreTakes = async () => scoreOf(false),
) {
  const state: MeaningState = { kind };
  const whole: ScoreTakes = () => new Promise((go) => setTimeout(() => go(scoreOf(true)), wholeMs));
  return createScoreFirst({ state }, byWords, whole)(asked, []);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the first score', () => {
  it('is the whole one where a model that is ready reads within a moment', async () => {
    const first = scoring('ready', 1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first).toEqual({ score: scoreOf(true), whole: null });
  });

  it('is by words at once while the model loads, and the whole one follows', async () => {
    const { score, whole } = await scoring('loading', 40_000);
    expect(score.meaning).toBe(false);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await whole).toEqual(scoreOf(true));
  });

  it('is by words after a moment where reading takes longer', async () => {
    const first = scoring('ready', 9_000);
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await first).score.meaning).toBe(false);
  });

  it('waits for the whole one where words could not be judged here', async () => {
    const first = scoring('loading', 9_000, () => Promise.reject(new Error('not loaded')));
    await vi.advanceTimersByTimeAsync(9_000);
    expect((await first).score.meaning).toBe(true);
  });

  it('leaves nothing to follow where nothing was compared', async () => {
    const nothing: Score = { scorer: '1', coverage: null, terms: [], meaning: false };
    expect(await scoring('loading', 9_000, async () => nothing)).toEqual({ score: nothing, whole: null });
  });
});
