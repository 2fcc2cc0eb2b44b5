import { describe, expect, it } from 'vitest';
import { isDoubtful, soundsEnglish, type Transcript } from '../../src/transcription/transcript';

/** One word for each confidence; undefined for a word that nobody asked about. */
function heard(...confidences: readonly (number | undefined)[]): Transcript {
  const words = confidences.map((confidence, index) => ({
    text: 'word',
    startS: index,
    endS: index + 1,
    ...(confidence === undefined ? {} : { confidence }),
  }));
  return { segments: [{ startS: 0, endS: words.length, words }], madeBy: { kind: 'edited' } };
}

describe('a transcript', () => {
  it('sounds like English when its words are mostly sure', () => {
    expect(soundsEnglish(heard(0.9, 0.9, 0.3, 0.8, 0.2, 0.9))).toBe(true);
  });

  it('does not when hardly a word is', () => {
    expect(soundsEnglish(heard(0.2, 0.6, 0.1, 0.4, 0.3, 0.8))).toBe(false);
  });

  it('may be a single word that the model does not know', () => {
    expect(soundsEnglish(heard(0.4))).toBe(true);
    expect(soundsEnglish(heard(0.1))).toBe(false);
  });

  it('is believed when nobody asked the model, and when it is empty', () => {
    expect(soundsEnglish(heard(undefined, undefined))).toBe(true);
    expect(soundsEnglish({ segments: [], madeBy: { kind: 'edited' } })).toBe(true);
  });

  it('doubts a word that is as likely another', () => {
    const word = { text: 'Kafka', startS: 0, endS: 1 };
    expect(isDoubtful({ ...word, confidence: 0.3 })).toBe(true);
    expect(isDoubtful({ ...word, confidence: 0.8 })).toBe(false);
    expect(isDoubtful(word)).toBe(false);
  });
});
