import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToSpeech } from '../../../../src/transcription/worker/hearing/word-times';
import { spokenTrack } from '../answer/spoken-track';

const word = (text: string, startS: number, endS: number) => ({ text, startS, endS });

describe('fitting words to speech', () => {
  // Speech at 0–2 s and 4–6 s.
  const track = spokenTrack([2, 2, 2]);

  it('ends a word where the speaker falls silent', () => {
    expect(fitToSpeech([word('drift.', 1.5, 3.8)], track)[0]?.endS).toBeCloseTo(2, 1);
  });

  it('begins a word where the speaker goes on', () => {
    expect(fitToSpeech([word('Then', 2.1, 4.5)], track)[0]?.startS).toBeCloseTo(4, 1);
  });

  it('leaves a word in the midst of speech as it is', () => {
    expect(fitToSpeech([word('model', 0.5, 0.9)], track)).toEqual([word('model', 0.5, 0.9)]);
  });

  it('gives times that never fall and words that don’t overlap, whatever came in', () => {
    const times = fc.array(
      fc.tuple(fc.double({ min: 0, max: 6, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true })),
    );
    fc.assert(
      fc.property(times, (pairs) => {
        const words = fitToSpeech(
          pairs.map(([startS, lengthS]) => word('x', startS, startS + lengthS)),
          track,
        );
        for (const [index, { startS, endS }] of words.entries()) {
          expect(endS).toBeGreaterThanOrEqual(startS);
          expect(startS).toBeGreaterThanOrEqual(words[index - 1]?.startS ?? 0);
        }
      }),
    );
  });
});
