import { z } from 'zod';
import { AppError, toAppError } from '../base/app-error';
import { bothOf, type ModelId } from './protocol';
import type { Device } from './transcript';

/** How the numbers of the weights are stored; the part of the file names that says so is in `dtypeSuffix`. */
export type Dtype = z.infer<typeof dtypeSchema>;

const dtypeSchema = z.enum(['q8', 'q4', 'fp32']);

/** A speech model that this host serves. */
export interface SpeechModel {
  /** Its folder under /models, or `bothOf` two. */
  readonly id: ModelId;
  /** "Fast", "Accurate", or the name it was published under. */
  readonly label: string;
  /** ISO 639-1 codes; `multilingual` for the models that know about a hundred. */
  readonly languages: readonly string[];
  readonly dtype: Dtype;
  readonly bytes: number;
  /** How much later, in seconds, its alignment heads look than a word was said; measured, below zero when earlier. */
  readonly wordLagS: number;
  readonly files: readonly ModelFile[];
}

export interface ModelFile {
  /** Inside the model's folder. */
  readonly path: string;
  readonly bytes: number;
}

const indexSchema = z.object({
  models: z.array(
    z.object({
      id: z.string().min(1),
      label: z.string().min(1),
      languages: z.array(z.string()),
      dtype: dtypeSchema,
      bytes: z.number().int().positive(),
      wordLagS: z.number().default(0),
      files: z.array(z.object({ path: z.string().min(1), bytes: z.number().int().nonnegative() })),
    }),
  ),
});

/** What the host serves, and these two as one more choice where it serves both. */
export function withBoth(
  models: readonly SpeechModel[],
  follower: ModelId,
  overtaker: ModelId,
): readonly SpeechModel[] {
  const [first, second] = [follower, overtaker].map((wanted) => models.find(({ id }) => id === wanted));
  if (first === undefined || second === undefined) return models;
  const both = {
    ...first,
    id: bothOf(follower, overtaker),
    label: `${first.label}, then ${second.label.toLowerCase()}`,
    bytes: first.bytes + second.bytes,
    files: [],
  };
  return [...models, both];
}

/** Parses `models/index.json`. Throws a ZodError on any other shape. */
export function parseModelIndex(index: unknown): readonly SpeechModel[] {
  return indexSchema.parse(index).models;
}

/**
 * What the host serves. Rejects with `model-missing` when it serves no list, `model-unreachable` when there is no host,
 * `model-failed` when the list is broken.
 */
export async function fetchModels(modelsUrl: string, signal?: AbortSignal): Promise<readonly SpeechModel[]> {
  let response: Response;
  try {
    response = await fetch(`${modelsUrl}index.json`, signal ? { signal } : {});
  } catch (cause) {
    throw toAppError(cause, 'model-unreachable');
  }
  if (!response.ok) throw new AppError('model-missing', { details: { status: response.status } });
  try {
    return parseModelIndex(await response.json());
  } catch (cause) {
    throw toAppError(cause, 'model-failed');
  }
}

/** The graphs that `lab/graphs/lean_graphs.py` writes for a device; a model that was added may have none. */
export function ownGraphs(device: Device): { readonly encoder: string; readonly decoder: string } {
  const form = { wasm: 'lean', webgpu: 'gpu' }[device];
  return { encoder: `onnx/encoder_${form}.onnx`, decoder: `onnx/decoder_${form}.onnx` };
}

/** What a device loads of a model: all but the graphs for the other one. */
export function filesFor({ files }: SpeechModel, device: Device): readonly ModelFile[] {
  const { encoder, decoder } = ownGraphs(device === 'wasm' ? 'webgpu' : 'wasm');
  return files.filter(({ path }) => path !== encoder && path !== decoder);
}

/** The same as paths under /models. */
export function weightsOf(model: SpeechModel, device: Device): readonly string[] {
  return filesFor(model, device).map(({ path }) => `${model.id}/${path}`);
}

/** Voice activity, for every model. */
export const SILERO_WEIGHTS = 'silero-vad/silero_vad_v5.onnx';

/** The names transformers.js gives the weights of each kind. */
export function dtypeSuffix(dtype: Dtype): string {
  return { q8: '_quantized', q4: '_q4', fp32: '' }[dtype];
}
