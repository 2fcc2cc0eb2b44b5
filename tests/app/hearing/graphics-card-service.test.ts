import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  createGraphicsCardService,
  type GraphicsCardParts,
} from '../../../src/app/hearing/graphics-card-service';
import { FAST_MODEL } from '../../../src/app/hearing/model-choice';
import type { ModelState } from '../../../src/app/hearing/speech-model';
import { AppError } from '../../../src/base/app-error';
import { defaultSettings, type Settings } from '../../../src/history/settings';
import type { Trial } from '../../../src/transcription/device-trial';

const SAID = 'We moved the model to production last summer.';

function serviceWith(card: () => Promise<Trial>, settings: Partial<Settings> = {}) {
  const tried: string[] = [];
  const state = createStore<Settings>(() => ({ ...defaultSettings, ...settings }));
  const tryDevice: GraphicsCardParts['tryDevice'] = async (model, device) => {
    tried.push(`${model} on ${device}`);
    return device === 'wasm' ? { text: SAID, realTimeFactor: 0.09 } : card();
  };
  const service = createGraphicsCardService({
    settings: { state, change: async (part) => state.setState(part) },
    model: { state: createStore<ModelState>(() => ({ kind: 'ready', model: FAST_MODEL })) },
    trouble: async () => null,
    tryDevice,
  });
  const result = () => state.getState().graphicsCardTests[FAST_MODEL];
  return { service, state, tried, result };
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
    const { service, result, tried } = serviceWith(card);
    await service.test();
    expect(result()).toEqual(expected);
    expect(tried).toEqual([`${FAST_MODEL} on wasm`, `${FAST_MODEL} on webgpu`]);
  });

  it('runs when the graphics card is turned on, and not again for a model that was tested', async () => {
    const { service, tried, state } = serviceWith(async () => ({ text: SAID, realTimeFactor: 0.03 }));
    await service.turn(true);
    await service.turn(false);
    await service.turn(true);
    expect(tried).toHaveLength(2);
    expect(state.getState().graphicsCard).toBe(true);
  });

  it('runs once at a time', async () => {
    const { service, tried } = serviceWith(async () => ({ text: SAID, realTimeFactor: 0.03 }));
    await Promise.all([service.test(), service.test()]);
    expect(tried).toHaveLength(2);
    expect(service.state.getState()).toEqual({ kind: 'there' });
  });

  it('keeps the results of other models', async () => {
    const other = { outcome: 'wrong' } as const;
    const { service, state } = serviceWith(async () => ({ text: SAID, realTimeFactor: 0.03 }), {
      graphicsCardTests: { other },
    });
    await service.giveUp(FAST_MODEL);
    expect(state.getState().graphicsCardTests).toEqual({ other, [FAST_MODEL]: { outcome: 'failed' } });
  });
});
