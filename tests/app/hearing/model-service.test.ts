import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ACCURATE_MODEL, BOTH_MODELS, FAST_MODEL } from '../../../src/app/hearing/model-choice';
import { createModelService } from '../../../src/app/hearing/model-service';
import { AppError } from '../../../src/base/app-error';
import { defaultSettings, type Settings } from '../../../src/history/settings';
import type { Transcriber } from '../../../src/transcription/client';

/** A service over a host that serves some models and a transcriber that tells what it was asked to load. */
function serviceWith(settings: Partial<Settings>, served: readonly string[] = [FAST_MODEL, ACCURATE_MODEL]) {
  const loads: string[] = [];
  let dying = false;
  const state = createStore<Settings>(() => ({ ...defaultSettings, ...settings }));
  const transcriber: Transcriber = {
    async load(model, { device = 'wasm', onProgress } = {}) {
      loads.push(device === 'wasm' ? model : `${model} on ${device}`);
      onProgress?.({ phase: 'prepare' });
      if (dying) return new Promise(() => {});
      if (!served.includes(model)) throw new AppError('model-missing');
    },
    measure: async () => 0.05,
    open: () => {
      throw new Error('no answer is opened here');
    },
    dispose: () => {},
  };
  const onTrouble = vi.fn();
  const service = createModelService({
    transcriber,
    settings: { state, change: async (part) => state.setState(part) },
    listModels: () => new Promise(() => {}), // it never comes
    onTrouble,
  });
  const die = () => {
    dying = true;
  };
  return { service, loads, state, onTrouble, die };
}

describe('the service of the speech model', () => {
  it('loads at once, without waiting for the list of models', () => {
    const { service, loads } = serviceWith({});
    void service.start();
    expect(loads).toEqual([FAST_MODEL]);
  });

  it('measures a model once on this device', async () => {
    const { service, state } = serviceWith({});
    await service.start();
    await vi.waitFor(() => expect(state.getState().modelSpeeds).toEqual({ [FAST_MODEL]: 0.05 }));
  });

  it('falls back to the fast model where the host serves no other', async () => {
    const { service, loads } = serviceWith({ modelSpeeds: { [FAST_MODEL]: 0.02 } }, [FAST_MODEL]);
    await service.start();
    expect(loads).toEqual([ACCURATE_MODEL, FAST_MODEL]);
    expect(service.state.getState()).toEqual({ kind: 'ready', model: FAST_MODEL });
  });

  it('changes to the graphics card when its test came out well, and back when it failed', async () => {
    const { service, loads, state } = serviceWith({ graphicsCard: true });
    await service.start();
    state.setState({ graphicsCardTests: { [FAST_MODEL]: { outcome: 'faster', times: 3 } } });
    state.setState({ graphicsCardTests: { [FAST_MODEL]: { outcome: 'failed' } } });
    expect(loads).toEqual([FAST_MODEL, `${FAST_MODEL} on webgpu`, FAST_MODEL]);
  });

  it('does not take the speed of the graphics card for that of the processor', async () => {
    const { service, loads, state } = serviceWith({
      graphicsCard: true,
      graphicsCardTests: { [FAST_MODEL]: { outcome: 'faster', times: 3 } },
    });
    await service.start();
    expect(loads).toEqual([`${FAST_MODEL} on webgpu`]);
    expect(state.getState().modelSpeeds).toEqual({});
  });

  it('says so when the model that the user chose is not served', async () => {
    const { service, loads } = serviceWith({ model: 'whisper-small.en' });
    await service.start();
    expect(loads).toEqual(['whisper-small.en']);
    expect(service.state.getState()).toMatchObject({ kind: 'failed', error: { code: 'model-missing' } });
  });
});

describe('a model whose loading ends the page', () => {
  it('is counted, and forgotten once it came up', async () => {
    const dead = serviceWith({});
    dead.die();
    void dead.service.start();
    expect(dead.state.getState().unfinishedLoads).toEqual({ [FAST_MODEL]: 1 });
    const { service, state } = serviceWith(dead.state.getState());
    await service.start();
    expect(state.getState().unfinishedLoads).toEqual({});
  });

  it.each([ACCURATE_MODEL, BOTH_MODELS])(
    'gives way to the fast one after the second time, with a sentence about it: %s',
    async (model) => {
      const { service, loads, onTrouble } = serviceWith({ model, unfinishedLoads: { [model]: 2 } });
      await service.start();
      expect(loads).toEqual([FAST_MODEL]);
      expect(onTrouble).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'model-crashed' }));
    },
  );

  it('is not loaded unasked when it is the fast one, and is at a press of “Retry”', async () => {
    const { service, loads } = serviceWith({ unfinishedLoads: { [FAST_MODEL]: 2 } });
    await service.start();
    expect(loads).toEqual([]);
    expect(service.state.getState()).toMatchObject({ kind: 'failed', error: { code: 'model-crashed' } });
    service.retry();
    await vi.waitFor(() => expect(service.state.getState().kind).toBe('ready'));
    expect(loads).toEqual([FAST_MODEL]);
  });
});
