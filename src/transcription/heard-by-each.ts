import { diffArrays } from 'diff';
import { toAppError } from '../base/app-error';
import { type OwnTranscriberOptions, withOwnTranscriber } from './own-transcriber';
import type { ModelId } from './protocol';
import { type Word, wordsOf } from './transcript';

/** What one model made of a clip. */
export interface HeardBy {
  readonly model: ModelId;
  readonly words: readonly Word[];
  /** Mean of the words'; models differ in how sure they are of the same word, so it compares clips rather than models. */
  readonly confidence: number;
  /** Time of work over length of sound of this model on this device. */
  readonly realTimeFactor: number;
}

/**
 * Lets each model hear the same clip (16 kHz mono), one after the other in workers of their own that are gone afterwards. A clip
 * without speech gives no words. Rejects as `load` and `measure` of the transcriber do; `cancelled` when aborted.
 */
export async function heardByEach(
  samples: Float32Array,
  models: readonly ModelId[],
  options: OwnTranscriberOptions,
): Promise<readonly HeardBy[]> {
  const all: HeardBy[] = [];
  for (const model of models) all.push(await heardBy(samples, model, options));
  return all;
}

function heardBy(samples: Float32Array, model: ModelId, options: OwnTranscriberOptions): Promise<HeardBy> {
  return withOwnTranscriber(model, options, async (transcriber) => {
    const answer = transcriber.open({ terms: [] });
    answer.push(samples.slice());
    const words = await answer.finish().then(wordsOf, noSpeech);
    options.signal.throwIfAborted();
    const realTimeFactor = await transcriber.measure();
    return { model, words, confidence: meanConfidence(words), realTimeFactor };
  });
}

function noSpeech(thrown: unknown): readonly Word[] {
  if (toAppError(thrown).code === 'no-speech') return [];
  throw thrown;
}

function meanConfidence(words: readonly Word[]): number {
  return words.reduce((sum, { confidence = 1 }) => sum + confidence, 0) / Math.max(1, words.length);
}

/** How long the user may wait for the text after Stop, in seconds. */
const PATIENCE_S = 0.8;
/**
 * So many seconds of sound are left to be heard at Stop, at the median: 0.33–0.40 s of wait at a real-time factor of 0.063 and
 * 0.50–0.71 s at 0.119 (docs/transcription.md).
 */
const LEFT_AT_STOP_S = 6;

/** Which model to use on this device for this voice. */
export interface ModelAdvice {
  readonly model: ModelId;
  /** One that understood more, but keeps the user waiting: worth a second, unhurried hearing. Null when there is none. */
  readonly better: ModelId | null;
}

/** Of the models that are quick enough the one that understood most of what was read out; of equals the later. */
export function adviseModel(heard: readonly HeardBy[], said: string): ModelAdvice | null {
  const ranked = heard
    .map((hearing) => ({ ...hearing, errors: errorsIn(hearing.words, said) }))
    .reverse()
    .sort((a, b) => a.errors - b.errors);
  const quick = ranked.find(({ realTimeFactor }) => realTimeFactor * LEFT_AT_STOP_S <= PATIENCE_S);
  const [best] = ranked;
  const chosen = quick ?? [...ranked].sort((a, b) => a.realTimeFactor - b.realTimeFactor)[0];
  if (best === undefined || chosen === undefined) return null;
  return { model: chosen.model, better: best.errors < chosen.errors ? best.model : null };
}

/** Share of what was read out that the best of them understood, 0–1; 0 where something else was said. */
export function understoodShare(heard: readonly HeardBy[], said: string): number {
  const errors = Math.min(...heard.map(({ words }) => errorsIn(words, said)));
  return Math.max(0, 1 - errors / plainWords(said).length);
}

/** Words of what was read out that are not there, and words that are there instead or besides. */
function errorsIn(words: readonly Word[], said: string): number {
  const heard = plainWords(words.map(({ text }) => text).join(' '));
  return diffArrays(plainWords(said), heard).reduce(
    (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
    0,
  );
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
