import { type LoadWeightsOptions, loadWeights, type Weights } from '../../../weights/load-weights';
import { fetchWeightsList, filesAt } from '../../../weights/weights-list';
import { type SpeechModel, weightsOf } from '../../models';
import type { Device } from '../../transcript';

/** Loads what a device needs of a model: its files by their path in its folder. Rejects as `loadWeights` does. */
export async function loadModelWeights(
  model: SpeechModel,
  device: Device,
  modelsUrl: string,
  onBytes?: LoadWeightsOptions['onBytes'],
): Promise<Weights> {
  const files = filesAt(await fetchWeightsList(modelsUrl), weightsOf(model, device));
  const loaded = await loadWeights(files, modelsUrl, onBytes ? { onBytes } : {});
  const folder = `${model.id}/`;
  return new Map(Array.from(loaded, ([path, content]) => [path.slice(folder.length), content]));
}
