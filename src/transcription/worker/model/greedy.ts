import { repeats } from '../hearing/repetition';
import { placeOf, rereads } from '../hearing/rereading';
import { type Decoder, type DecoderStep, HIDDEN, type Sound, type TokenRules } from './decoder';
import type { Decoding } from './decoding';

export interface GreedyOptions {
  /** Start of transcript and what stands before it. */
  readonly prefix: readonly number[];
  readonly rules: TokenRules;
  readonly maxTokens: number;
  readonly alignmentHeads: number;
  /** Whether speech follows the places that the tokens look at, in seconds: then an end is refused, once. */
  readonly leavesRest: (placesS: readonly number[]) => boolean;
  readonly shouldStop: () => Promise<boolean>;
}

/** Scores this far below the best don't show in its probability, and are nearly all of them. */
const NEGLIGIBLE = -16;

/** Takes the likeliest token, again and again, until the end, the cap, a loop or a stop from outside. */
export async function decodeGreedily(
  decoder: Decoder,
  sound: Sound,
  { prefix, rules, maxTokens, alignmentHeads, leavesRest, shouldStop }: GreedyOptions,
): Promise<Decoding> {
  const tokens: number[] = [];
  const attention: Float32Array[] = [];
  const placesS: number[] = [];
  const logProbabilities: number[] = [];
  let logProbability = 0;
  let refused = false;
  const finish = (stopped: Decoding['stopped']): Decoding => ({
    tokens,
    averageLogProbability: attention.length === 0 ? 0 : logProbability / attention.length,
    logProbabilities,
    attention,
    placesS,
    stopped,
  });

  let step: DecoderStep = await decoder.begin(sound, prefix, rules);
  while (!(await shouldStop())) {
    let choice = likeliest(step.logits, rules, tokens.length === 0);
    if (choice.token === rules.end && !refused && leavesRest(placesS)) {
      refused = true;
      choice = likeliest(withoutEnd(step.logits, rules.end), rules, tokens.length === 0);
    }
    attention.push(step.attention);
    placesS.push(placeOf(step.attention, alignmentHeads));
    logProbability += choice.logProbability;
    if (choice.token === rules.end) return finish('end');
    tokens.push(choice.token);
    logProbabilities.push(choice.logProbability);
    if (repeats(tokens)) return finish('loop');
    if (rereads(tokens, placesS)) return finish('reread');
    if (tokens.length >= maxTokens) return finish('full');
    step = await decoder.next(choice.token);
  }
  return finish('stopped');
}

function withoutEnd(logits: Float32Array, end: number): Float32Array {
  const others = logits.slice();
  others[end] = HIDDEN;
  return others;
}

/** @param first whether nothing was written yet: the end may not come then */
export function likeliest(logits: Float32Array, rules: TokenRules, first: boolean) {
  let token = rules.end;
  let best = first ? Number.NEGATIVE_INFINITY : (logits[rules.end] ?? Number.NEGATIVE_INFINITY);
  for (let id = 0; id < rules.textBelow; id++) {
    const score = logits[id] ?? Number.NEGATIVE_INFINITY;
    if (score > best && !rules.never.has(id) && !(first && rules.notFirst.has(id))) {
      best = score;
      token = id;
    }
  }
  let sum = Math.exp((logits[rules.end] ?? 0) - best);
  for (let id = 0; id < rules.textBelow; id++) {
    const below = (logits[id] ?? 0) - best;
    if (below > NEGLIGIBLE) sum += Math.exp(below);
  }
  return { token, logProbability: -Math.log(sum) };
}
