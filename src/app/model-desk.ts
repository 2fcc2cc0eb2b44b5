import { createStore } from 'zustand/vanilla';
import { toAppError } from '../base/app-error';
import type { Transcriber } from '../transcription/client';
import { fetchModels, type SpeechModel } from '../transcription/models';
import type { ModelDesk, ModelState } from './services';

export interface ModelDeskControl extends ModelDesk {
  /** Makes this model the one that transcribes. Trouble lands in the state, never in a rejection. */
  use(model: string): Promise<void>;
}

/** Keeps the chosen Whisper model loaded and tells how far it is. */
export function createModelDesk(
  transcriber: Transcriber,
  meaning: ModelDesk['meaning'],
  modelsUrl: string,
): ModelDeskControl {
  const choices = createStore<readonly SpeechModel[]>(() => []);
  const state = createStore<ModelState>(() => ({ kind: 'idle' }));
  let wanted: string | null = null;

  async function use(model: string): Promise<void> {
    wanted = model;
    if (choices.getState().length === 0) void list();
    const show = (next: ModelState) => {
      if (wanted === model) state.setState(next, true); // a model that was chosen meanwhile has the word
    };
    show({ kind: 'loading', model, progress: null });
    try {
      await transcriber.load(model, { onProgress: (progress) => show({ kind: 'loading', model, progress }) });
      show({ kind: 'ready', model });
    } catch (thrown) {
      show({ kind: 'failed', model, error: toAppError(thrown, 'model-failed') });
    }
  }

  /** Without the list the chosen model still loads; Settings then offers no other. */
  async function list(): Promise<void> {
    choices.setState(await fetchModels(modelsUrl).catch(() => []), true);
  }

  return {
    state,
    meaning,
    choices,
    use,
    retry() {
      if (wanted !== null) void use(wanted);
    },
  };
}
