import { describe, expect, it } from 'vitest';
import { ACCURATE_MODEL, chosenModel, FAST_MODEL } from '../../src/app/model-choice';
import type { SpeechModel } from '../../src/transcription/models';

const served = (...ids: string[]): readonly SpeechModel[] =>
  ids.map((id) => ({ id, label: id, languages: ['en'], dtype: 'q8', bytes: 1, wordLagS: 0, files: [] }));
const both = served(FAST_MODEL, ACCURATE_MODEL);

describe('the model that listens', () => {
  it('is the one the user chose, however slow', () => {
    const settings = { model: 'whisper-small.en', modelSpeeds: { [FAST_MODEL]: 3 } };
    expect(chosenModel(settings, both)).toBe('whisper-small.en');
  });

  it('is the fast one on a device that was never measured', () => {
    expect(chosenModel({ model: null, modelSpeeds: {} }, both)).toBe(FAST_MODEL);
  });

  it('is the accurate one where the fast one leaves it room to keep up', () => {
    expect(chosenModel({ model: null, modelSpeeds: { [FAST_MODEL]: 0.05 } }, both)).toBe(ACCURATE_MODEL);
  });

  it('is the fast one again when the accurate one turns out too slow', () => {
    const modelSpeeds = { [FAST_MODEL]: 0.05, [ACCURATE_MODEL]: 0.4 };
    expect(chosenModel({ model: null, modelSpeeds }, both)).toBe(FAST_MODEL);
  });

  it('is never one that the host does not serve', () => {
    expect(chosenModel({ model: null, modelSpeeds: { [FAST_MODEL]: 0.01 } }, served(FAST_MODEL))).toBe(
      FAST_MODEL,
    );
  });
});
