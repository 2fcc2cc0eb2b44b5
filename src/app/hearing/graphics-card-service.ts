import { createStore } from 'zustand/vanilla';
import { toAppError } from '../../base/app-error';
import type { GraphicsCardTest } from '../../history/settings';
import type { Trial } from '../../transcription/device-trial';
import type { GraphicsCardTrouble } from '../../transcription/graphics-card';
import type { Device } from '../../transcription/transcript';
import type { SettingsService } from '../services';
import { chosenModel } from './model-choice';
import type { GraphicsCardService, GraphicsCardState, ModelService } from './speech-model';

/**
 * A test takes some seconds, most of them for 17 MB of ONNX Runtime; a graphics card that needs a minute is no help.
 */
const PATIENCE_MS = 60_000;

export interface GraphicsCardServiceControl extends GraphicsCardService {
  /** The graphics card failed with a model while it was used: it is not used again before a new test. */
  giveUp(model: string): Promise<void>;
}

export interface GraphicsCardParts {
  readonly settings: SettingsService;
  readonly model: Pick<ModelService, 'state'>;
  readonly trouble: () => Promise<GraphicsCardTrouble | null>;
  /** `tryDevice` of transcription with its speech and addresses filled in. */
  readonly tryDevice: (model: string, device: Device, signal: AbortSignal) => Promise<Trial>;
}

/** Tests the graphics card when the user wants it, and remembers for each model what came out. */
export function createGraphicsCardService(parts: GraphicsCardParts): GraphicsCardServiceControl {
  const { settings, model, trouble, tryDevice } = parts;
  const state = createStore<GraphicsCardState>(() => ({ kind: 'unknown' }));
  const show = (next: GraphicsCardState) => state.setState(next, true);

  function modelInUse(): string {
    const now = model.state.getState();
    return now.kind === 'idle' ? chosenModel(settings.state.getState()) : now.model;
  }

  async function remember(name: string, result: GraphicsCardTest): Promise<void> {
    const { graphicsCardTests } = settings.state.getState();
    await settings.change({ graphicsCardTests: { ...graphicsCardTests, [name]: result } });
  }

  async function compare(name: string): Promise<GraphicsCardTest> {
    const processor = await tryDevice(name, 'wasm', new AbortController().signal);
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const card = await tryDevice(name, 'webgpu', patience);
      const { wroteTheSame } = await import('../../transcription/device-trial');
      if (!wroteTheSame(processor, card)) return { outcome: 'wrong' };
      const times = processor.realTimeFactor / card.realTimeFactor;
      return times > 1 ? { outcome: 'faster', times } : { outcome: 'slower' };
    } catch (thrown) {
      if (patience.aborted) return { outcome: 'slower' };
      // The graphs for graphics cards are what may be missing of a model that the processor just ran.
      return { outcome: toAppError(thrown).code === 'model-missing' ? 'unfit' : 'failed' };
    }
  }

  async function test(): Promise<void> {
    if (state.getState().kind === 'testing') return;
    const name = modelInUse();
    show({ kind: 'testing' });
    try {
      await remember(name, await compare(name));
    } finally {
      show({ kind: 'there' });
    }
  }

  return {
    state,
    async look() {
      const found = await trouble();
      if (state.getState().kind === 'testing') return;
      show(found === null ? { kind: 'there' } : { kind: 'missing', trouble: found });
    },
    async turn(on) {
      await settings.change({ graphicsCard: on });
      if (on && !(modelInUse() in settings.state.getState().graphicsCardTests)) await test();
    },
    test,
    giveUp: (name) => remember(name, { outcome: 'failed' }),
  };
}
