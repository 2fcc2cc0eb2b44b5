import { describe, expect, it } from 'vitest';
import { trustInEnglish } from '../../../../src/transcription/worker/hearing/language';
import { HIDDEN } from '../../../../src/transcription/worker/model/decoder';
import type { Whisper } from '../../../../src/transcription/worker/model/whisper';

const START = 4;
const [ENGLISH, GERMAN, SPANISH] = [5, 6, 7];

/** A Whisper that gives each language a probability, if it knows any. */
function whisperThatGuesses(logits: readonly number[], languages: Whisper['languages'] = KNOWN) {
  const begun: (readonly number[])[] = [];
  const scores = new Float32Array(START + 1).fill(HIDDEN);
  const whisper: Whisper = {
    encode: async () => ({}),
    decoder: {
      async begin(_, tokens) {
        begun.push(tokens);
        return { logits: Float32Array.from([...scores, ...logits]), attention: new Float32Array(0) };
      },
      next: () => Promise.reject(new Error('The language is guessed in one step')),
    },
    alignmentHeads: 1,
    wordLagS: 0,
    rules: { end: START - 1, textBelow: START - 1, never: new Set(), notFirst: new Set() },
    opening: [],
    languages,
    promptOpening: null,
    tokenize: () => [],
    textOf: () => '',
    dispose: async () => {},
  };
  return { whisper, begun };
}

const KNOWN = { start: START, english: ENGLISH, others: [GERMAN, SPANISH] };

const trustIn = (probabilities: readonly number[], seconds = 8) =>
  trustInEnglish(whisperThatGuesses(probabilities.map(Math.log)).whisper, {}, seconds);

describe('how far a hearing in English is believed', () => {
  it('is wholly where English is likelier than all other languages together', async () => {
    expect(await trustIn([0.9, 0.06, 0.04])).toBe(1);
    expect(await trustIn([0.5, 0.3, 0.2])).toBeCloseTo(1, 5);
  });

  it('is less the likelier another language is', async () => {
    expect(await trustIn([0.25, 0.5, 0.25])).toBeCloseTo(0.5, 5);
    expect(await trustIn([0.01, 0.09, 0.9])).toBeCloseTo(0.02, 5);
  });

  it('is asked of the beginning of a transcript, before any language is named', async () => {
    const { whisper, begun } = whisperThatGuesses([0, 0, 0]);
    await trustInEnglish(whisper, {}, 8);
    expect(begun).toEqual([[START]]);
  });

  it('is wholly for a sound too short to tell', async () => {
    expect(await trustIn([0.01, 0.09, 0.9], 1)).toBe(1);
  });

  it('is wholly for a model of one language, which is not asked', async () => {
    const { whisper, begun } = whisperThatGuesses([0, 0, 0], null);
    expect(await trustInEnglish(whisper, {}, 8)).toBe(1);
    expect(begun).toEqual([]);
  });

  it('is wholly for a graph that gives languages no scores', async () => {
    const { whisper } = whisperThatGuesses([HIDDEN, HIDDEN, HIDDEN]);
    expect(await trustInEnglish(whisper, {}, 8)).toBe(1);
  });
});
