import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { echoes, repeats, withoutLoop } from '../../../../src/transcription/worker/hearing/repetition';

const phrase = [5, 9, 2, 7];

describe('a decoder that goes round and round', () => {
  it('is noticed when a phrase comes for the third time', () => {
    expect(repeats([1, ...phrase, ...phrase])).toBe(false);
    expect(repeats([1, ...phrase, ...phrase, ...phrase])).toBe(true);
  });

  it('may say one word several times', () => {
    expect(repeats([1, 4, 4, 4, 4])).toBe(false);
    expect(repeats([1, ...Array<number>(9).fill(4)])).toBe(true);
  });

  it('is cut back to the first time', () => {
    expect(withoutLoop([1, ...phrase, ...phrase, ...phrase])).toEqual([1, ...phrase]);
    expect(withoutLoop([1, 2, 3])).toEqual([1, 2, 3]);
  });

  it('never loses the words before the loop', () => {
    const tokens = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(tokens, (once) => {
        const kept = withoutLoop(Array<readonly number[]>(9).fill(once).flat());
        expect(once.slice(0, kept.length)).toEqual(kept);
        expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('an echo in a text', () => {
  it('is a phrase said twice in a row, whatever its punctuation', () => {
    expect(
      echoes('while ML systems have data dependencies. While ML systems have data dependencies. So'),
    ).toBe(true);
  });

  it.each([
    'step by step, step by step we moved on',
    'no, no, no, we never did',
    'we watch the model in staging and we watch the model in production',
  ])('is not “%s”', (text) => {
    expect(echoes(text)).toBe(false);
  });
});
