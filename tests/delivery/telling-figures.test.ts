import { describe, expect, it } from 'vitest';
import { quietEndS, stopsMidSentence } from '../../src/delivery/answer-end';
import { longSentences } from '../../src/delivery/long-sentences';
import { paceAgainstRange } from '../../src/delivery/pace-range';

/** A word every half second. */
function wordsOf(text: string) {
  return text.split(' ').map((word, index) => ({ text: word, startS: index / 2, endS: index / 2 + 0.4 }));
}

const FIFTY = `It was slow ${'and it went on '.repeat(12)}to the end.`;
const RUN_ON = `It was slow ${'and it went on '.repeat(20)}to the end.`;

describe('pace', () => {
  it.each([
    [119, 'slow'],
    [120, 'easy'],
    [210, 'easy'],
    [211, 'fast'],
  ] as const)('of %i words a minute is %s', (pace, place) => expect(paceAgainstRange(pace)).toBe(place));
});

describe('a long sentence', () => {
  it('is one that neither a stop nor a pause ends', () => {
    const words = wordsOf(`It was late. ${RUN_ON}`);
    expect(longSentences(words, [])).toEqual([{ first: 3, last: words.length - 1 }]);
    expect(longSentences(words, [{ startS: 20, endS: 21.2 }])).toEqual([]);
  });

  it('is none of two of which a transcript lost the stop', () => {
    const forty = `It was slow ${'and it went on '.repeat(9)}.`;
    expect(longSentences(wordsOf(`${forty.replace(' .', '')} ${forty.toLowerCase()}`), [])).toEqual([]);
  });

  it('is none of many short ones', () =>
    expect(longSentences(wordsOf('It was late. We went home. '.repeat(20).trim()), [])).toEqual([]));
});

describe('an end in the middle of a sentence', () => {
  it.each(['and then we called the', 'it was slow, because', 'we moved it, and yeah, so.', 'and …'])(
    'is heard in “%s”',
    (text) => expect(stopsMidSentence(text.split(' '))).toBe(true),
  );

  it.each(['we called the driver', 'I think so.', 'the best I could think of.', 'I don’t know when', ''])(
    'is not heard in “%s”',
    (text) => expect(stopsMidSentence(text.split(' '))).toBe(false),
  );
});

describe('a quiet end', () => {
  const words = wordsOf(FIFTY); // 26.9 s
  const levels = (end: number) => [...new Array<number>(450).fill(0.1), ...new Array<number>(120).fill(end)];

  it('begins four seconds before the last word when that is half as loud as what was before', () => {
    expect(quietEndS(words, levels(0.03))).toBeCloseTo(22.9);
  });

  it('is not told of a voice that only sinks a little, nor of a short answer, nor without levels', () => {
    expect(quietEndS(words, levels(0.05))).toBeNull();
    expect(
      quietEndS(
        words.slice(0, 20),
        levels(0.1).map((_, index) => (index > 100 ? 0.01 : 0.1)),
      ),
    ).toBeNull();
    expect(quietEndS(words, [])).toBeNull();
  });
});
