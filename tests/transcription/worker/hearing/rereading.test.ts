import { describe, expect, it } from 'vitest';
import { firstReading, placeOf, rereads } from '../../../../src/transcription/worker/hearing/rereading';
import type { Decoding } from '../../../../src/transcription/worker/model/decoding';

const VOCABULARY = [' I', ' went', ' into', ' analy', 'tics', '.', ' And', ' so', ' on', ' it'];
const textOf = (tokens: readonly number[]) => tokens.map((token) => VOCABULARY[token]).join('');

/** A decoding given as [token, second it looks at]. */
function decodingOf(steps: readonly (readonly [number, number])[], stopped: Decoding['stopped']): Decoding {
  return {
    tokens: steps.map(([token]) => token),
    placesS: steps.map(([, placeS]) => placeS),
    attention: steps.map(() => new Float32Array(8)),
    averageLogProbability: -0.1,
    logProbabilities: [],
    stopped,
  };
}

const ONCE = [
  [0, 0.2],
  [1, 0.5],
  [2, 0.9],
  [3, 1.4],
  [4, 0.3],
  [5, 0.3],
] as const;
const AGAIN = [...ONCE, [6, 0.1], ...ONCE.slice(0, 5)] as const;

describe('the place of a token', () => {
  it('is where all heads together look most', () => {
    const heads = [0, 0.5, 0.4, 0, /* second head */ 0, 0.1, 0.4, 0];
    expect(placeOf(Float32Array.from(heads), 2)).toBeCloseTo(0.04);
  });
});

describe('rereading', () => {
  it('is the same phrase from the same sound', () => {
    const { tokens, placesS } = decodingOf(AGAIN, 'reread');
    expect(rereads(tokens, placesS)).toBe(true);
    expect(rereads(tokens.slice(0, -1), placesS.slice(0, -1))).toBe(false);
  });

  it('is not what a speaker says twice', () => {
    const { tokens, placesS } = decodingOf(AGAIN, 'reread');
    const twice = placesS.map((placeS, index) => (index > ONCE.length ? placeS + 2 : placeS));
    expect(rereads(tokens, twice)).toBe(false);
  });
});

describe('the first reading', () => {
  it('ends with the word that lies last, whole and with its punctuation', () => {
    const first = firstReading(decodingOf(AGAIN, 'reread'), 2, textOf);
    expect(textOf(first.tokens)).toBe(' I went into analytics.');
    expect(first.stopped).toBe('end');
    expect(first.attention).toHaveLength(first.tokens.length + 1);
  });

  it('keeps its last words though a token before them looked at the end', () => {
    const strayed = AGAIN.map(([token, placeS], index) => [token, index === 1 ? 1.9 : placeS] as const);
    expect(textOf(firstReading(decodingOf(strayed, 'reread'), 2, textOf).tokens)).toBe(
      ' I went into analytics.',
    );
  });

  it('keeps the end of its sentence though attention went back before the words did', () => {
    const gone = AGAIN.map(
      ([token, placeS], index) => [token, index >= 3 && index <= 5 ? 0.3 : placeS] as const,
    );
    expect(textOf(firstReading(decodingOf(gone, 'reread'), 2, textOf).tokens)).toBe(
      ' I went into analytics.',
    );
  });

  it('ends where the second begins, though it was told only later', () => {
    const places = [...AGAIN, [5, 0.3] as const];
    const strayed = places.map(
      ([token, placeS], index) => [token, index === 7 || index === 8 ? 1.8 : placeS] as const,
    );
    const late = decodingOf(strayed, 'reread');
    expect(rereads(late.tokens.slice(0, -1), late.placesS)).toBe(false);
    expect(textOf(firstReading(late, 2, textOf).tokens)).toBe(' I went into analytics.');
  });

  it('has a last word once that was written over and over on the way back', () => {
    const thanks = [
      [0, 0.2],
      [1, 0.5],
      [2, 0.9],
      [7, 1.5],
      [5, 1.5],
      [7, 0.1],
      [5, 0.1],
      [7, 0.1],
      [5, 0.1],
    ] as const;
    const back = [...thanks, ...thanks.slice(0, 5)];
    expect(textOf(firstReading(decodingOf(back, 'reread'), 2, textOf).tokens)).toBe(' I went into so.');
  });

  it('is a loop when the sound goes on after it', () => {
    expect(firstReading(decodingOf(AGAIN, 'reread'), 4, textOf).stopped).toBe('loop');
  });

  it('leaves other decodings as they are', () => {
    const decoding = decodingOf(ONCE, 'end');
    expect(firstReading(decoding, 2, textOf)).toBe(decoding);
  });
});
