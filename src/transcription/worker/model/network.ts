import { WhisperFeatureExtractor } from '@xenova/transformers';
import { Tensor } from 'onnxruntime-web';
import { z } from 'zod';
import { AppError } from '../../../base/app-error';
import { contentOf, jsonOf, type Weights } from '../../../weights/load-weights';
import { dtypeSuffix, ownGraphs, type SpeechModel } from '../../models';
import { cacheNames, type Decoder, type DecoderShape, output, type Sound } from './decoder';
import { createGpuDecoder } from './gpu-decoder';
import { createLeanDecoder } from './lean-decoder';
import { createMergedDecoder } from './merged-decoder';
import type { Runtime } from './runtime';

/** The two halves of a Whisper as sessions of ONNX Runtime. */
export interface Network {
  /** @param samples 16 kHz mono, a whole number of 20 ms and at most 30 s */
  encode(samples: Float32Array): Promise<Sound>;
  readonly decoder: Decoder;
  dispose(): Promise<void>;
}

const shapeSchema = z.object({
  decoder_layers: z.number(),
  decoder_attention_heads: z.number(),
  d_model: z.number(),
  vocab_size: z.number(),
});

/**
 * Opens our own graphs for the device where a model has them, else the files that every export has; these run on the
 * processor alone. Throws `model-missing` for a model that the graphics card can't run.
 */
export async function openNetwork(
  runtime: Runtime,
  model: SpeechModel,
  weights: Weights,
  alignmentHeads: DecoderShape['alignmentHeads'],
): Promise<Network> {
  const config = shapeSchema.parse(jsonOf(weights, 'config.json'));
  const shape: DecoderShape = {
    layers: config.decoder_layers,
    heads: config.decoder_attention_heads,
    width: config.d_model,
    vocabulary: config.vocab_size,
    alignmentHeads,
  };
  const suffix = dtypeSuffix(model.dtype);
  const encoderFile = `onnx/encoder_model${suffix}.onnx`;
  const decoderFile = `onnx/decoder_model_merged${suffix}.onnx`;
  const own = ownGraphs(runtime.device);
  const lean = weights.has(own.encoder) && weights.has(own.decoder);
  if (!lean && runtime.device === 'webgpu') throw new AppError('model-missing', { details: { ...own } });
  // Our graphs hold no weights of their own; they point into the two files of the export.
  const referred = lean ? [encoderFile, decoderFile] : [];
  const externalData = referred.map((path) => ({
    path: path.slice('onnx/'.length),
    data: contentOf(weights, path),
  }));
  const open = (path: string, of: 'encoder' | 'decoder') => {
    const fedBack = cacheNames(shape.layers, of).map((name) => `present.${name}`);
    return runtime.open(contentOf(weights, path), { externalData, fedBack: lean ? fedBack : [] });
  };
  const encoder = await open(lean ? own.encoder : encoderFile, 'encoder');
  const decoder = await open(lean ? own.decoder : decoderFile, 'decoder');
  const inputOf = lean ? samplesAsTheyAre : spectrogram(weights);
  const outputs: readonly (readonly [string, string])[] = lean
    ? cacheNames(shape.layers, 'encoder').map((name) => [`past_key_values.${name}`, `present.${name}`])
    : [['encoder_hidden_states', 'last_hidden_state']];

  function decoderOf(): Decoder {
    if (!lean) return createMergedDecoder(decoder, shape);
    return runtime.device === 'webgpu' ? createGpuDecoder(decoder, shape) : createLeanDecoder(decoder, shape);
  }

  return {
    async encode(samples) {
      const made = await encoder.run(await inputOf(samples));
      return Object.fromEntries(outputs.map(([feed, name]) => [feed, output(made, name)]));
    },
    decoder: decoderOf(),
    async dispose() {
      await encoder.release();
      await decoder.release();
    },
  };
}

type EncoderInput = (samples: Float32Array) => Promise<Readonly<Record<string, Tensor>>>;

/** Our graphs make the spectrogram themselves. */
const samplesAsTheyAre: EncoderInput = async (samples) => ({
  samples: new Tensor('float32', samples, [1, 1, samples.length]),
});

function spectrogram(weights: Weights): EncoderInput {
  const extractor = new WhisperFeatureExtractor(jsonOf(weights, 'preprocessor_config.json'));
  return async (samples) => {
    const { input_features } = await extractor._call(samples, { max_length: samples.length });
    return { input_features: input_features.ort_tensor };
  };
}
