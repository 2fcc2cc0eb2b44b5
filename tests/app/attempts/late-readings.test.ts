import { describe, expect, it } from 'vitest';
import { createLateReadings } from '../../../src/app/attempts/late-readings';
import { AppError } from '../../../src/base/app-error';
import type { Attempt } from '../../../src/history/attempt';
import { newAttempt } from '../../../src/interview/attempt-from-take';
import type { Score } from '../../../src/scoring/score';

const scoreOf = (coverage: number): Score => ({ scorer: '1', coverage, terms: [], meaning: true });
const question = { id: 'q', number: 1, text: 'Why?', section: 'All' };

/** One stored attempt, and readings of it that last until they are let go. */
function world() {
  let stored: Attempt | null = newAttempt({
    ...{ id: 'a', bankId: 'b', question, createdAt: 1, takes: [], score: null },
  });
  const trouble: unknown[] = [];
  const there = (): Attempt => {
    if (!stored) throw new AppError('not-found');
    return stored;
  };
  const readings = createLateReadings(
    {
      current: async () => there(),
      change: async (_, next) => {
        stored = next(there());
        return stored;
      },
    },
    async ({ verdicts }) => scoreOf(Object.keys(verdicts).length / 10),
    (thrown) => trouble.push(thrown),
  );
  return {
    readings,
    trouble,
    there,
    decide: () => {
      stored = { ...there(), verdicts: { x: 'said' } };
    },
    remove: () => {
      stored = null;
    },
  };
}

describe('a reading that comes after the first score', () => {
  it('takes the place of the score, and is under way until then', async () => {
    const { readings, there } = world();
    const followed = readings.follow('a', Promise.resolve(scoreOf(0.5)));
    expect([...readings.underWay.getState()]).toEqual(['a']);
    await followed;
    expect(there().score).toEqual(scoreOf(0.5));
    expect([...readings.underWay.getState()]).toEqual([]);
  });

  it('is made again with what the user decided meanwhile', async () => {
    const { readings, there, decide } = world();
    const whole = Promise.resolve().then(() => {
      decide();
      return scoreOf(0.5);
    });
    await readings.follow('a', whole);
    expect(there()).toMatchObject({ score: scoreOf(0.1), verdicts: { x: 'said' } });
  });

  it('is no trouble where the answer was deleted meanwhile', async () => {
    const { readings, remove, trouble } = world();
    remove();
    await readings.follow('a', Promise.resolve(scoreOf(0.5)));
    expect([trouble, [...readings.underWay.getState()]]).toEqual([[], []]);
  });

  it('leaves the score and tells why where it fails', async () => {
    const { readings, there, trouble } = world();
    await readings.follow('a', Promise.reject(new TypeError('split is not a function')));
    expect(there().score).toBeNull();
    expect(trouble).toMatchObject([{ message: 'split is not a function' }]);
  });
});
