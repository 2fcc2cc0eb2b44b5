import { createStore } from 'zustand/vanilla';
import { toAppError } from '../../base/app-error';
import type { Transcriber } from '../../transcription/client';
import { type SpeechModel, withBoth } from '../../transcription/models';
import type { SettingsService } from '../services';
import { guardLoads } from './load-guard';
import { ACCURATE_MODEL, chosenDevice, chosenModel, FAST_MODEL } from './model-choice';
import type { ModelService, ModelState } from './speech-model';

export interface ModelServiceControl extends Omit<ModelService, 'meaning'> {
  /** Loads the chosen model and follows later choices. Resolves when the first one is ready or has failed; never rejects. */
  start(): Promise<void>;
}

/** Keeps the chosen Whisper model loaded, tells how far it is, and measures each model once on this device. */
export function createModelService(parts: {
  readonly transcriber: Transcriber;
  readonly settings: SettingsService;
  readonly listModels: () => Promise<readonly SpeechModel[]>;
  readonly onTrouble: (error: unknown) => void;
}): ModelServiceControl {
  const { transcriber, settings, listModels, onTrouble } = parts;
  const choices = createStore<readonly SpeechModel[]>(() => []);
  const state = createStore<ModelState>(() => ({ kind: 'idle' }));
  const guard = guardLoads(settings, onTrouble);
  let wanted: string | null = null;

  async function use(model: string): Promise<void> {
    wanted = model;
    const show = (next: ModelState) => {
      if (wanted === model) state.setState(next, true); // a model that was chosen meanwhile has the word
    };
    show({ kind: 'loading', model, progress: null });
    try {
      const device = chosenDevice(settings.state.getState(), model);
      await transcriber.load(model, {
        device,
        onProgress(progress) {
          if (progress.phase === 'prepare') guard.begin(model); // downloading it never ended a page
          show({ kind: 'loading', model, progress });
        },
      });
      show({ kind: 'ready', model });
    } catch (thrown) {
      show({ kind: 'failed', model, error: toAppError(thrown, 'model-failed') });
    } finally {
      guard.end(model);
    }
  }

  /** The processor's self-test of about a second, once for each model; its result counts from the next start on. */
  async function measureOnce(): Promise<void> {
    const now = state.getState();
    const chosen = settings.state.getState();
    if (now.kind !== 'ready' || now.model in chosen.modelSpeeds) return;
    if (chosenDevice(chosen, now.model) !== 'wasm') return;
    const speed = await transcriber.measure();
    const { modelSpeeds } = settings.state.getState();
    await settings.change({ modelSpeeds: { ...modelSpeeds, [now.model]: speed } });
  }

  async function takeOn(model: string): Promise<void> {
    await use(model);
    const now = state.getState();
    const missing =
      now.kind === 'failed' && (now.error.code === 'model-missing' || now.error.code === 'model-unreachable');
    // A host may serve the fast model alone, and offline it may be the only one here. What the user chose is theirs to change.
    if (missing && settings.state.getState().model === null && model !== FAST_MODEL) await takeOn(FAST_MODEL);
    else measureOnce().catch(onTrouble);
  }

  /** Without the list the chosen model still loads; Settings then offers no other. */
  async function list(): Promise<void> {
    const served = await listModels().catch(() => []);
    choices.setState(withBoth(served, FAST_MODEL, ACCURATE_MODEL), true);
  }

  return {
    state,
    choices,
    async start() {
      void list();
      settings.state.subscribe((after, before) => {
        const advised = after.advisedModel !== before.advisedModel && chosenModel(after) !== wanted;
        if (after.model !== before.model || advised) void takeOn(chosenModel(after));
        else if (wanted !== null && chosenDevice(after, wanted) !== chosenDevice(before, wanted)) {
          void use(wanted);
        }
      });
      const chosen = chosenModel(settings.state.getState());
      const { model, error } = guard.modelToStart(chosen);
      wanted = model ?? chosen;
      if (model === null) state.setState({ kind: 'failed', model: chosen, error }, true);
      else {
        if (error) onTrouble(error);
        await takeOn(model);
      }
    },
    retry() {
      if (wanted !== null) void takeOn(wanted);
    },
  };
}
