import type { Settings } from '../../history/settings';
import { MEANING_WEIGHTS } from '../../meaning/weights-files';
import { SILERO_WEIGHTS, weightsOf } from '../../transcription/models';
import { chosenDevice } from '../hearing/model-choice';
import type { ModelService } from '../hearing/speech-model';

/** The weights that an answer takes from its first word to its score; null until the host's list of models is there. */
export function weightsInUse(
  { state, choices }: Pick<ModelService, 'state' | 'choices'>,
  settings: Settings,
): readonly string[] | null {
  const now = state.getState();
  const model = now.kind === 'idle' ? undefined : choices.getState().find(({ id }) => id === now.model);
  if (model === undefined) return null;
  return [...weightsOf(model, chosenDevice(settings, model.id)), SILERO_WEIGHTS, ...MEANING_WEIGHTS];
}
