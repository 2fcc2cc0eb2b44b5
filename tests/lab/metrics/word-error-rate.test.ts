import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumErrors, wordErrorRate } from '../../../lab/metrics/word-error-rate';

describe('word error rate', () => {
  it('counts no error for another spelling, fillers and punctuation', () => {
    expect(
      wordErrorRate('Um, we organised fifty million events.', 'We organized 50 million events').rate,
    ).toBe(0);
  });

  it('tells substitutions, insertions and deletions apart', () => {
    const errors = wordErrorRate('we version the data and the model', 'we version a data model model twice');
    expect(errors).toMatchObject({ words: 7, substitutions: 4, insertions: 0, deletions: 0 });
    expect(wordErrorRate('drift', 'data drift detection')).toMatchObject({
      insertions: 2,
      deletions: 0,
      rate: 2,
    });
    expect(wordErrorRate('data drift detection', 'drift')).toMatchObject({ insertions: 0, deletions: 2 });
  });

  it('is whole for words out of nothing, and none for nothing', () => {
    expect(wordErrorRate('', 'thank you').rate).toBe(1);
    expect(wordErrorRate('', '').rate).toBe(0);
  });

  it('weighs long answers more when they are summed', () => {
    const long = wordErrorRate('a b c d e f g h', 'a b c d e f g h');
    const short = wordErrorRate('a b', 'x y');
    expect(sumErrors([long, short]).rate).toBeCloseTo(0.2);
  });

  it('is symmetric in its number of errors, and none for the same words', () => {
    const words = fc.array(fc.constantFrom('kafka', 'drift', 'model', 'data')).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const there = wordErrorRate(a, b);
        const back = wordErrorRate(b, a);
        expect(there.substitutions + there.insertions + there.deletions).toBe(
          back.substitutions + back.insertions + back.deletions,
        );
        expect(wordErrorRate(a, a).rate).toBe(0);
      }),
    );
  });
});
