import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../../src/transcription/transcript';
import { openAnswer } from '../../../../src/transcription/worker/answer/answer';
import type { Hear } from '../../../../src/transcription/worker/hearing/hear';

const RATE = 16_000;
const BLOCK = 1600;

interface Spoken {
  readonly samples: Float32Array;
  readonly words: number;
}

/** Words of given lengths with given gaps behind them, in seconds; the samples of a word are all its number. */
function speak(turns: readonly (readonly [wordS: number, gapS: number])[]): Spoken {
  const parts = turns.flatMap(([wordS, gapS], index) => [
    new Float32Array(Math.round(wordS * RATE)).fill(index + 1),
    new Float32Array(Math.round(gapS * RATE)),
  ]);
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, words: turns.length };
}

/**
 * Writes the number of every word that it hears most of. Of what is cut off it hears something else, and it is not sure of
 * it, as Whisper does.
 */
function hearWhole(lengths: ReadonlyMap<number, number>): Hear {
  return async (samples, { shouldStop }) => {
    await shouldStop();
    const words: Word[] = [];
    for (let at = 0; at < samples.length; ) {
      const value = samples[at] ?? 0;
      let end = at;
      while (end < samples.length && samples[end] === value) end++;
      const share = (end - at) / (lengths.get(value) ?? 1);
      if (value > 0 && share > 0.2) {
        const text = share > 0.7 ? `w${value}` : `part-of-${value}`;
        words.push({ text, startS: at / RATE, endS: end / RATE, confidence: share > 0.7 ? 0.9 : 0.2 });
      }
      at = end;
    }
    return { words, averageLogProbability: -0.1 };
  };
}

async function transcribe({ samples }: Spoken): Promise<string> {
  const lengths = new Map<number, number>();
  for (const sample of samples) lengths.set(sample, (lengths.get(sample) ?? 0) + 1);
  const answer = openAnswer({
    ears: Promise.resolve({
      hear: hearWhole(lengths),
      detectSpeech: async (frame) => (frame.some((sample) => sample > 0) ? 1 : 0),
    }),
    terms: [],
    onPartial: () => {},
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  for (let at = 0; at < samples.length; at += BLOCK) {
    answer.push(samples.slice(at, at + BLOCK));
    await new Promise((resolve) => setImmediate(resolve));
  }
  answer.finish();
  return ((await answer.heard) ?? []).flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

const word = fc.double({ min: 0.12, max: 0.5, noNaN: true });
/** Fluent speech with a breath now and then. */
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: 0, max: 0.06, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0.3, max: 1.2, noNaN: true }) },
);

describe('wherever an answer is cut', () => {
  it('no word is lost and none is doubled', async () => {
    const talk = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 240 }).map(speak);
    await fc.assert(
      fc.asyncProperty(talk, async (spoken) => {
        const said = Array.from({ length: spoken.words }, (_, index) => `w${index + 1}`).join(' ');
        expect(await transcribe(spoken)).toBe(said);
      }),
      { numRuns: Number(process.env.SEAM_RUNS ?? 15), seed: 17 },
    );
  });

  it('nothing is lost of someone who never pauses', async () => {
    const spoken = speak(Array.from({ length: 260 }, (_, index) => [0.17 + 0.03 * (index % 7), 0]));
    const said = Array.from({ length: spoken.words }, (_, index) => `w${index + 1}`).join(' ');
    expect(await transcribe(spoken)).toBe(said);
  });
});
