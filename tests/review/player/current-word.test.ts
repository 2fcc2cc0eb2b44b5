import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentWord } from '../../../src/review/player/current-word';
import { wordsOf } from '../../../src/transcription/transcript';
import { transcriptOf } from '../spoken';

const words = wordsOf(transcriptOf('one two three')); // begin at 0, 0.5 and 1 s

describe('the current word', () => {
  it('is the one that is being said', () => {
    expect(currentWord(words, 0)).toBe(0);
    expect(currentWord(words, 0.7)).toBe(1);
  });

  it('stays in the pause after it, and after the end', () => {
    expect(currentWord(words, 0.95)).toBe(1);
    expect(currentWord(words, 60)).toBe(2);
  });

  it('is none before the first word and in an empty transcript', () => {
    expect(currentWord([{ text: 'late', startS: 2, endS: 3 }], 1)).toBeNull();
    expect(currentWord([], 1)).toBeNull();
  });

  it('is what a search from the front would find', () => {
    const starts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(starts, fc.double({ min: 0, max: 100, noNaN: true }), (times, timeS) => {
        const sorted = times.toSorted((a, b) => a - b).map((startS) => ({ text: '', startS, endS: startS }));
        const expected = sorted.findLastIndex(({ startS }) => startS <= timeS);
        expect(currentWord(sorted, timeS)).toBe(expected < 0 ? null : expected);
      }),
    );
  });
});
