import { describe, expect, it, vi } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createScoreTakes } from '../../../src/app/scoring/score-takes';
import { AppError } from '../../../src/base/app-error';
import type { Scorer } from '../../../src/meaning/client';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { transcriptOf } from '../../fakes/interview-effects';
import { bakingBank, SPOKEN } from '../../fakes/spoken-bank';

const ASKED = { bankId: 'baking', questionId: 'q1' };

async function judgeWith(scorer?: Pick<Scorer, 'score'>) {
  return createScoreTakes(await createBankLibrary(bakingBank, null, () => 0), scorer);
}

describe('the scoring of takes', () => {
  it('takes the score of the worker', async () => {
    const scoreTakes = await judgeWith({
      score: async (answer) => ({ ...(await scoreAnswer(answer)), meaning: true }),
    });
    expect(await scoreTakes(ASKED, [transcriptOf(SPOKEN)])).toMatchObject({ meaning: true, coverage: 5 / 6 });
  });

  it('goes on by words alone when the worker is dead, and says so', async () => {
    const scoreTakes = await judgeWith({ score: () => Promise.reject(new AppError('worker-died')) });
    expect(await scoreTakes(ASKED, [transcriptOf(SPOKEN)])).toMatchObject({
      meaning: false,
      coverage: 5 / 6,
    });
  });

  it('goes on by words alone when the worker never answers', async () => {
    vi.useFakeTimers();
    try {
      const scoreTakes = await judgeWith({ score: () => new Promise(() => {}) });
      const score = scoreTakes(ASKED, [transcriptOf(SPOKEN)]);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await score).toMatchObject({ meaning: false, coverage: 5 / 6 });
    } finally {
      vi.useRealTimers();
    }
  });

  it('lets the user have the last word', async () => {
    const scoreTakes = await judgeWith();
    const score = await scoreTakes(ASKED, [transcriptOf(SPOKEN)], { steam: 'said' });
    expect(score.coverage).toBe(1);
  });

  it('holds nothing against a speaker whose words did not sound like English', async () => {
    const scoreTakes = await judgeWith();
    const heard = transcriptOf(SPOKEN);
    const segments = heard.segments.map((segment) => ({
      ...segment,
      words: segment.words.map((word) => ({ ...word, confidence: 0.2 })),
    }));
    expect(await scoreTakes(ASKED, [{ ...heard, segments }])).toMatchObject({ coverage: null, terms: [] });
    expect((await scoreTakes(ASKED, [{ ...heard, segments }, heard])).coverage).toBe(5 / 6);
  });
});
