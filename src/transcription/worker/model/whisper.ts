import { env, WhisperTokenizer } from '@xenova/transformers';
import { env as ort } from 'onnxruntime-web';
import { z } from 'zod';
import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';
import { jsonOf, type Weights } from '../../../weights/load-weights';
import type { SpeechModel } from '../../models';
import type { Decoder, Sound, TokenRules } from './decoder';
import { openNetwork } from './network';
import type { Runtime } from './runtime';

export const RUNTIME_VERSION = `transformers.js ${env.version}, onnxruntime-web ${ort.versions.web}`;

/** A Whisper in memory: its steps, and what its tokens mean. */
export interface Whisper {
  /** What the encoder makes of the samples, padded with silence to `contextS` (at most 30). */
  encode(samples: Float32Array, contextS: number): Promise<Sound>;
  readonly decoder: Decoder;
  readonly alignmentHeads: number;
  /** How much later the alignment heads look than the word was said. */
  readonly wordLagS: number;
  readonly rules: TokenRules;
  /** Tokens that open an English transcript without time marks. */
  readonly opening: readonly number[];
  /** By which it guesses what is spoken: the token that begins a transcript, and the languages that may follow it; null for a model of one. */
  readonly languages: Languages | null;
  /** The token before a prompt; null for a model that takes none. */
  readonly promptOpening: number | null;
  tokenize(text: string): readonly number[];
  textOf(tokens: readonly number[]): string;
  dispose(): Promise<void>;
}

interface Languages {
  readonly start: number;
  readonly english: number;
  readonly others: readonly number[];
}

/** What is needed of `generation_config.json`. */
const generationSchema = z.object({
  alignment_heads: z.array(z.tuple([z.number(), z.number()])),
  decoder_start_token_id: z.number(),
  eos_token_id: z.number(),
  no_timestamps_token_id: z.number(),
  prev_sot_token_id: z.number().optional(),
  suppress_tokens: z.array(z.number()).default([]),
  begin_suppress_tokens: z.array(z.number()).default([]),
  lang_to_id: z.record(z.string(), z.number()).optional(),
  task_to_id: z.record(z.string(), z.number()).optional(),
});

/** Makes a Whisper of its files. Throws what ONNX Runtime throws on broken weights. */
export async function openWhisper(runtime: Runtime, model: SpeechModel, weights: Weights): Promise<Whisper> {
  const generation = generationSchema.parse(jsonOf(weights, 'generation_config.json'));
  const network = await openNetwork(runtime, model, weights, generation.alignment_heads);
  const tokenizer = new WhisperTokenizer(
    jsonOf(weights, 'tokenizer.json'),
    jsonOf(weights, 'tokenizer_config.json'),
  );

  return {
    encode(samples, contextS) {
      const padded = new Float32Array(contextS * SAMPLE_RATE_HZ);
      padded.set(samples);
      return network.encode(padded);
    },
    decoder: network.decoder,
    alignmentHeads: generation.alignment_heads.length,
    wordLagS: model.wordLagS,
    rules: {
      end: generation.eos_token_id,
      textBelow: generation.eos_token_id,
      never: new Set(generation.suppress_tokens),
      notFirst: new Set(generation.begin_suppress_tokens),
    },
    opening: openingTokens(generation),
    languages: languagesOf(generation),
    promptOpening: generation.prev_sot_token_id ?? null,
    tokenize: (text) => tokenizer.encode(text, { add_special_tokens: false }),
    textOf: (tokens) =>
      tokens.length === 0 ? '' : tokenizer.decode([...tokens], { clean_up_tokenization_spaces: false }),
    dispose: network.dispose,
  };
}

function languagesOf(generation: z.infer<typeof generationSchema>): Languages | null {
  const tokens = generation.lang_to_id ?? {};
  const english = tokens['<|en|>'];
  const others = Object.values(tokens).filter((token) => token !== english);
  if (english === undefined || others.length === 0) return null;
  return { start: generation.decoder_start_token_id, english, others };
}

function openingTokens(generation: z.infer<typeof generationSchema>): readonly number[] {
  const language = generation.lang_to_id?.['<|en|>'];
  const task = generation.task_to_id?.transcribe;
  const multilingual = language !== undefined && task !== undefined ? [language, task] : [];
  return [generation.decoder_start_token_id, ...multilingual, generation.no_timestamps_token_id];
}
