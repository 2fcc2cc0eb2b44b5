import { describe, expect, it } from 'vitest';
import {
  ACCURATE_MODEL,
  BOTH_MODELS,
  chosenDevice,
  chosenModel,
  FAST_MODEL,
} from '../../../src/app/hearing/model-choice';

describe('the model that listens', () => {
  it('is the one the user chose, however slow', () => {
    const settings = { model: 'whisper-small.en', modelSpeeds: { [FAST_MODEL]: 3 } };
    expect(chosenModel(settings)).toBe('whisper-small.en');
  });

  it('is the one that understood this voice, whatever the speed, unless another was chosen', () => {
    const settings = { model: null, advisedModel: FAST_MODEL, modelSpeeds: { [FAST_MODEL]: 0.05 } };
    expect(chosenModel(settings)).toBe(FAST_MODEL);
    expect(chosenModel({ ...settings, model: ACCURATE_MODEL })).toBe(ACCURATE_MODEL);
  });

  it('is the fast one on a device that was never measured', () => {
    expect(chosenModel({ model: null, modelSpeeds: {} })).toBe(FAST_MODEL);
  });

  it('is the accurate one where the fast one leaves it room to keep up', () => {
    expect(chosenModel({ model: null, modelSpeeds: { [FAST_MODEL]: 0.05 } })).toBe(ACCURATE_MODEL);
  });

  it('is the fast one again when the accurate one turns out too slow', () => {
    const modelSpeeds = { [FAST_MODEL]: 0.05, [ACCURATE_MODEL]: 0.4 };
    expect(chosenModel({ model: null, modelSpeeds })).toBe(FAST_MODEL);
  });
});

describe('both models', () => {
  it('are used where the user chose them', () => {
    expect(chosenModel({ model: BOTH_MODELS, modelSpeeds: {} })).toBe(BOTH_MODELS);
  });

  it('are never taken unasked, however fast the device is', () => {
    const modelSpeeds = { [FAST_MODEL]: 0.001, [ACCURATE_MODEL]: 0.001, [BOTH_MODELS]: 0.002 };
    expect(chosenModel({ model: null, modelSpeeds })).toBe(ACCURATE_MODEL);
  });

  it('run on the processor, whatever a test of the graphics card said', () => {
    const graphicsCardTests = { [BOTH_MODELS]: { outcome: 'faster', times: 3 } } as const;
    expect(chosenDevice({ graphicsCard: true, graphicsCardTests }, BOTH_MODELS)).toBe('wasm');
  });
});

describe('the device that computes', () => {
  const tests = {
    [FAST_MODEL]: { outcome: 'faster', times: 3 },
    [ACCURATE_MODEL]: { outcome: 'slower' },
  } as const;
  const device = (graphicsCard: boolean, model: string) =>
    chosenDevice({ graphicsCard, graphicsCardTests: tests }, model);

  it('is the graphics card where the user wants it and its test with this model came out well', () => {
    expect(device(true, FAST_MODEL)).toBe('webgpu');
  });

  it('is the processor otherwise', () => {
    expect(device(false, FAST_MODEL)).toBe('wasm');
    expect(device(true, ACCURATE_MODEL)).toBe('wasm');
    expect(device(true, 'never-tested')).toBe('wasm');
  });
});
