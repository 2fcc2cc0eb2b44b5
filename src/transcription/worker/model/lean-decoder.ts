import { type InferenceSession, Tensor } from 'onnxruntime-web';
import {
  cacheNames,
  type Decoder,
  type DecoderShape,
  type DecoderStep,
  emptyCache,
  floats,
  HIDDEN,
  integers,
  output,
  type TokenRules,
} from './decoder';

/** Tokens that one run writes, unless the end comes before. */
const STEPS_AT_ONCE = 8;

/** A step, and the token with which the graph went on after it. */
interface StepTaken extends DecoderStep {
  readonly choice: number;
}

/**
 * A decoder as `lab/graphs/lean_graphs.py` writes it for the processor. It goes on with the likeliest token by itself, several
 * times a run, so that the keys and values of the sound are copied into WebAssembly once for all of them. Who asks for
 * another token gets its step all the same, at the price of a run from the beginning.
 */
export function createLeanDecoder(session: InferenceSession, shape: DecoderShape): Decoder {
  const caches = cacheNames(shape.layers, 'decoder');
  const fetches = [
    ...caches.map((name) => `present.${name}`),
    'tokens',
    'logits_of_steps',
    'attention_of_steps',
  ];
  const nothing = Object.fromEntries(caches.map((name) => [`past.${name}`, emptyCache(shape)]));
  /** What stays the same for a piece: the sound, and what the graph may choose. */
  let given: Readonly<Record<string, Tensor>> = {};
  let past = nothing;
  /** All tokens that were asked for. */
  let asked: number[] = [];
  let steps: readonly StepTaken[] = [];
  /** Which of the steps was given last. */
  let at = 0;

  async function run(tokens: readonly number[], most: number): Promise<DecoderStep> {
    const feeds = { ...given, ...past, input_ids: integers(tokens), steps: integers([most], []) };
    const outputs = await session.run(feeds, fetches);
    past = Object.fromEntries(caches.map((name) => [`past.${name}`, output(outputs, `present.${name}`)]));
    steps = stepsOf(outputs);
    at = 0;
    return stepAt(0);
  }

  function stepAt(index: number): StepTaken {
    const step = steps[index];
    if (step === undefined) throw new Error(`The decoder has not taken step ${index}`);
    return step;
  }

  return {
    begin(sound, tokens, rules) {
      given = { ...sound, bias: biasOf(rules, shape.vocabulary), end: integers([rules.end], [1]) };
      past = nothing;
      asked = [...tokens];
      return run(tokens, 1);
    },
    async next(token) {
      asked.push(token);
      if (at === steps.length - 1) return run([token], STEPS_AT_ONCE);
      if (stepAt(at).choice === token) return stepAt(++at);
      past = nothing;
      return run(asked, 1);
    },
  };
}

/** Added to the scores before the graph chooses: hides all that is not text or must never come. */
function biasOf(
  { end, textBelow, never }: Pick<TokenRules, 'end' | 'textBelow' | 'never'>,
  vocabulary: number,
) {
  const bias = new Float32Array(vocabulary).fill(HIDDEN, textBelow);
  for (const token of never) bias[token] = HIDDEN;
  bias[end] = 0;
  return new Tensor('float32', bias, [vocabulary]);
}

function stepsOf(outputs: InferenceSession.OnnxValueMapType): readonly StepTaken[] {
  const choices = output(outputs, 'tokens').data;
  if (!(choices instanceof BigInt64Array)) throw new TypeError('Expected the tokens as int64');
  const logits = rowsOf(output(outputs, 'logits_of_steps'), choices.length);
  const attention = rowsOf(output(outputs, 'attention_of_steps'), choices.length);
  return Array.from(choices, (choice, step) => ({
    choice: Number(choice),
    logits: logits(step),
    attention: attention(step),
  }));
}

function rowsOf(tensor: Tensor, count: number): (row: number) => Float32Array {
  const values = floats(tensor);
  const length = values.length / count;
  return (row) => values.subarray(row * length, (row + 1) * length);
}
