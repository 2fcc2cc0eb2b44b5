import type { Settings } from '../../history/settings';
import { bothOf, isOfTwo } from '../../transcription/protocol';
import type { Device } from '../../transcription/transcript';

/** Ready first, and enough for any device. */
export const FAST_MODEL = 'whisper-tiny.en';
export const ACCURATE_MODEL = 'whisper-base';
/** The fast one follows, and the accurate one overtakes it while nobody waits: for memory's sake never unless the user chose it. */
export const BOTH_MODELS = bothOf(FAST_MODEL, ACCURATE_MODEL);

/** The accurate model does about twice the work of the fast one (models/README.md). */
const WORK_OF_ACCURATE = 2;

/**
 * The share of the time that the model may take while the user speaks. A fifth leaves room for the recorder, the page and
 * a machine that slows down when it gets warm, so that no speech ever waits.
 */
const SHARE_OF_TIME = 0.2;

/** The user's choice, the one that understood this voice, or the better of the two own models that keeps up on this device. Unmeasured devices get the fast one. */
export function chosenModel(
  settings: Pick<Settings, 'model' | 'modelSpeeds'> & Partial<Pick<Settings, 'advisedModel'>>,
): string {
  const wanted = settings.model ?? settings.advisedModel ?? null;
  if (wanted !== null) return wanted;
  const fast = settings.modelSpeeds[FAST_MODEL] ?? Number.POSITIVE_INFINITY;
  const accurate = settings.modelSpeeds[ACCURATE_MODEL] ?? fast * WORK_OF_ACCURATE;
  return accurate <= SHARE_OF_TIME ? ACCURATE_MODEL : FAST_MODEL;
}

/**
 * The graphics card where the user wants it and its test with this model came out well. Two models run on the processor: the sentence of the
 * test is too short for the second one to take part.
 */
export function chosenDevice(
  { graphicsCard, graphicsCardTests }: Pick<Settings, 'graphicsCard' | 'graphicsCardTests'>,
  model: string,
): Device {
  return !isOfTwo(model) && graphicsCard && graphicsCardTests[model]?.outcome === 'faster'
    ? 'webgpu'
    : 'wasm';
}
