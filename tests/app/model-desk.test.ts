import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ACCURATE_MODEL, FAST_MODEL } from '../../src/app/model-choice';
import { createModelDesk } from '../../src/app/model-desk';
import { AppError } from '../../src/base/app-error';
import { defaultSettings, type Settings } from '../../src/history/settings';
import type { Transcriber } from '../../src/transcription/client';

/** A desk over a host that serves some models and a transcriber that tells what it was asked to load. */
function deskWith(settings: Partial<Settings>, served: readonly string[] = [FAST_MODEL, ACCURATE_MODEL]) {
  vi.stubGlobal('fetch', () => new Promise(() => {})); // the list of models never comes
  const loads: string[] = [];
  const state = createStore<Settings>(() => ({ ...defaultSettings, ...settings }));
  const transcriber: Transcriber = {
    async load(model, { device = 'wasm' } = {}) {
      loads.push(device === 'wasm' ? model : `${model} on ${device}`);
      if (!served.includes(model)) throw new AppError('model-missing');
    },
    measure: async () => 0.05,
    open: () => {
      throw new Error('no answer is opened here');
    },
    dispose: () => {},
  };
  const desk = createModelDesk({
    transcriber,
    settings: { state, change: async (part) => state.setState(part) },
    modelsUrl: '/models/',
    onTrouble: (error) => {
      throw error;
    },
  });
  return { desk, loads, state };
}

describe('the desk of the speech model', () => {
  it('loads at once, without waiting for the list of models', () => {
    const { desk, loads } = deskWith({});
    void desk.start();
    expect(loads).toEqual([FAST_MODEL]);
  });

  it('measures a model once on this device', async () => {
    const { desk, state } = deskWith({});
    await desk.start();
    await vi.waitFor(() => expect(state.getState().modelSpeeds).toEqual({ [FAST_MODEL]: 0.05 }));
  });

  it('falls back to the fast model where the host serves no other', async () => {
    const { desk, loads } = deskWith({ modelSpeeds: { [FAST_MODEL]: 0.02 } }, [FAST_MODEL]);
    await desk.start();
    expect(loads).toEqual([ACCURATE_MODEL, FAST_MODEL]);
    expect(desk.state.getState()).toEqual({ kind: 'ready', model: FAST_MODEL });
  });

  it('changes to the graphics card when its test came out well, and back when it failed', async () => {
    const { desk, loads, state } = deskWith({ graphicsCard: true });
    await desk.start();
    state.setState({ graphicsCardTests: { [FAST_MODEL]: { outcome: 'faster', times: 3 } } });
    state.setState({ graphicsCardTests: { [FAST_MODEL]: { outcome: 'failed' } } });
    expect(loads).toEqual([FAST_MODEL, `${FAST_MODEL} on webgpu`, FAST_MODEL]);
  });

  it('does not take the speed of the graphics card for that of the processor', async () => {
    const { desk, loads, state } = deskWith({
      graphicsCard: true,
      graphicsCardTests: { [FAST_MODEL]: { outcome: 'faster', times: 3 } },
    });
    await desk.start();
    expect(loads).toEqual([`${FAST_MODEL} on webgpu`]);
    expect(state.getState().modelSpeeds).toEqual({});
  });

  it('says so when the model that the user chose is not served', async () => {
    const { desk, loads } = deskWith({ model: 'whisper-small.en' });
    await desk.start();
    expect(loads).toEqual(['whisper-small.en']);
    expect(desk.state.getState()).toMatchObject({ kind: 'failed', error: { code: 'model-missing' } });
  });
});
