import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HitSpan } from '../../src/review/hit-spans';
import { markedWords } from '../../src/ui/review/marked-words';

const words = 'we deploy with canary releases every day'
  .split(' ')
  .map((text, index) => ({ text, startS: index, endS: index + 0.5 }));

function hit(termId: string, first: number, last: number, verdict: HitSpan['verdict'] = 'said'): HitSpan {
  return {
    termId,
    term: termId,
    verdict,
    take: 0,
    words: { first, last },
    spokenS: first,
    startS: first,
    endS: last,
  };
}

const texts = (pieces: ReturnType<typeof markedWords>) =>
  pieces.map((piece) => [
    piece.words.map(({ text }) => text).join(' '),
    piece.hits.map(({ termId }) => termId),
  ]);

describe('the words of a transcript', () => {
  it('are cut where a hit begins and ends', () => {
    expect(texts(markedWords(words, [hit('canary', 3, 4)]))).toEqual([
      ['we deploy with', []],
      ['canary releases', ['canary']],
      ['every day', []],
    ]);
  });

  it('carry both terms where hits overlap, the certain one first', () => {
    const pieces = markedWords(words, [hit('release', 4, 5, 'close'), hit('canary', 3, 4)]);
    expect(texts(pieces)).toEqual([
      ['we deploy with', []],
      ['canary', ['canary']],
      ['releases', ['canary', 'release']],
      ['every', ['release']],
      ['day', []],
    ]);
  });

  it('all come back in order, whatever is marked', () => {
    const span = fc
      .tuple(fc.nat(6), fc.nat(6))
      .map(([a, b]) => hit(`${a}-${b}`, Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (hits) => {
        expect(markedWords(words, hits).flatMap((piece) => piece.words)).toEqual(words);
      }),
    );
  });
});
