import { InferenceSession, type Tensor } from 'onnxruntime-web';
import { z } from 'zod';
import { dtypeSuffix, type SpeechModel } from '../models';
import { cacheNames, type Decoder, type DecoderShape, output, type Sound } from './decoder';
import { createLeanDecoder } from './lean-decoder';
import { createMergedDecoder } from './merged-decoder';
import { jsonFile, type Weights, weightsFile } from './weights';

/** The two halves of a Whisper as sessions of ONNX Runtime. */
export interface Network {
  /** @param features log-mel, [1, bands, frames] */
  encode(features: Tensor): Promise<Sound>;
  readonly decoder: Decoder;
  dispose(): Promise<void>;
}

const shapeSchema = z.object({
  decoder_layers: z.number(),
  decoder_attention_heads: z.number(),
  d_model: z.number(),
});

const LEAN_ENCODER = 'onnx/encoder_lean.onnx';
const LEAN_DECODER = 'onnx/decoder_lean.onnx';

/** Opens the lean graphs where a model has them, else the files that every export has. */
export async function openNetwork(
  model: SpeechModel,
  weights: Weights,
  alignmentHeads: DecoderShape['alignmentHeads'],
): Promise<Network> {
  const config = shapeSchema.parse(jsonFile(weights, 'config.json'));
  const shape: DecoderShape = {
    layers: config.decoder_layers,
    heads: config.decoder_attention_heads,
    width: config.d_model,
    alignmentHeads,
  };
  const suffix = dtypeSuffix(model.dtype);
  const encoderFile = `onnx/encoder_model${suffix}.onnx`;
  const decoderFile = `onnx/decoder_model_merged${suffix}.onnx`;
  const lean = weights.has(LEAN_ENCODER) && weights.has(LEAN_DECODER);
  // The lean graphs hold no weights of their own; they point into the two files of the export.
  const referred = lean ? [encoderFile, decoderFile] : [];
  const externalData = referred.map((path) => ({
    path: path.slice('onnx/'.length),
    data: weightsFile(weights, path),
  }));
  const open = (path: string) =>
    InferenceSession.create(weightsFile(weights, path), { executionProviders: ['wasm'], externalData });
  const encoder = await open(lean ? LEAN_ENCODER : encoderFile);
  const decoder = await open(lean ? LEAN_DECODER : decoderFile);
  const outputs: readonly (readonly [string, string])[] = lean
    ? cacheNames(shape.layers, 'encoder').map((name) => [`past_key_values.${name}`, `present.${name}`])
    : [['encoder_hidden_states', 'last_hidden_state']];

  return {
    async encode(features) {
      const made = await encoder.run({ input_features: features });
      return Object.fromEntries(outputs.map(([feed, name]) => [feed, output(made, name)]));
    },
    decoder: lean ? createLeanDecoder(decoder, shape) : createMergedDecoder(decoder, shape),
    async dispose() {
      await encoder.release();
      await decoder.release();
    },
  };
}
