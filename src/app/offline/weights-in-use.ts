import type { Settings } from '../../history/settings';
import { MEANING_WEIGHTS } from '../../meaning/weights-files';
import { SILERO_WEIGHTS, weightsOf } from '../../transcription/models';
import { modelsOf } from '../../transcription/protocol';
import { chosenDevice } from '../hearing/model-choice';
import type { ModelService } from '../hearing/speech-model';

/** The weights that an answer takes from its first word to its score; null until the host's list of models is there. */
export function weightsInUse(
  { state, choices }: Pick<ModelService, 'state' | 'choices'>,
  settings: Settings,
): readonly string[] | null {
  const now = state.getState();
  if (now.kind === 'idle') return null;
  const ids = modelsOf(now.model);
  const models = choices.getState().filter(({ id }) => ids.includes(id));
  if (models.length < ids.length) return null;
  const device = chosenDevice(settings, now.model);
  return [...models.flatMap((model) => weightsOf(model, device)), SILERO_WEIGHTS, ...MEANING_WEIGHTS];
}
