import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createGraphicsCardDesk, type GraphicsCardParts } from '../../src/app/graphics-card-desk';
import { FAST_MODEL } from '../../src/app/model-choice';
import type { ModelState } from '../../src/app/speech-model';
import { AppError } from '../../src/base/app-error';
import { defaultSettings, type Settings } from '../../src/history/settings';
import type { Trial } from '../../src/transcription/device-trial';

const SAID = 'We moved the model to production last summer.';

function deskWith(card: () => Promise<Trial>, settings: Partial<Settings> = {}) {
  const tried: string[] = [];
  const state = createStore<Settings>(() => ({ ...defaultSettings, ...settings }));
  const tryDevice: GraphicsCardParts['tryDevice'] = async (model, device) => {
    tried.push(`${model} on ${device}`);
    return device === 'wasm' ? { text: SAID, realTimeFactor: 0.09 } : card();
  };
  const desk = createGraphicsCardDesk({
    settings: { state, change: async (part) => state.setState(part) },
    model: { state: createStore<ModelState>(() => ({ kind: 'ready', model: FAST_MODEL })) },
    trouble: async () => null,
    tryDevice,
  });
  const result = () => state.getState().graphicsCardTests[FAST_MODEL];
  return { desk, state, tried, result };
}

describe('the test of the graphics card', () => {
  it.each<[string, () => Promise<Trial>, unknown]>([
    [
      'that writes the same in a third of the time',
      async () => ({ text: SAID, realTimeFactor: 0.03 }),
      { outcome: 'faster', times: expect.closeTo(3, 5) },
    ],
    ['that takes longer', async () => ({ text: SAID, realTimeFactor: 0.2 }), { outcome: 'slower' }],
    [
      'that writes nonsense, however fast',
      async () => ({ text: '!!!!!!!!!!', realTimeFactor: 0.01 }),
      { outcome: 'wrong' },
    ],
    [
      'that breaks down',
      async () => {
        throw new AppError('worker-died');
      },
      { outcome: 'failed' },
    ],
    [
      'for which the model has no graphs',
      async () => {
        throw new AppError('model-missing');
      },
      { outcome: 'unfit' },
    ],
  ])('remembers one %s', async (_, card, expected) => {
    const { desk, result, tried } = deskWith(card);
    await desk.test();
    expect(result()).toEqual(expected);
    expect(tried).toEqual([`${FAST_MODEL} on wasm`, `${FAST_MODEL} on webgpu`]);
  });

  it('runs when the graphics card is turned on, and not again for a model that was tested', async () => {
    const { desk, tried, state } = deskWith(async () => ({ text: SAID, realTimeFactor: 0.03 }));
    await desk.turn(true);
    await desk.turn(false);
    await desk.turn(true);
    expect(tried).toHaveLength(2);
    expect(state.getState().graphicsCard).toBe(true);
  });

  it('runs once at a time', async () => {
    const { desk, tried } = deskWith(async () => ({ text: SAID, realTimeFactor: 0.03 }));
    await Promise.all([desk.test(), desk.test()]);
    expect(tried).toHaveLength(2);
    expect(desk.state.getState()).toEqual({ kind: 'there' });
  });

  it('keeps the results of other models', async () => {
    const other = { outcome: 'wrong' } as const;
    const { desk, state } = deskWith(async () => ({ text: SAID, realTimeFactor: 0.03 }), {
      graphicsCardTests: { other },
    });
    await desk.giveUp(FAST_MODEL);
    expect(state.getState().graphicsCardTests).toEqual({ other, [FAST_MODEL]: { outcome: 'failed' } });
  });
});
