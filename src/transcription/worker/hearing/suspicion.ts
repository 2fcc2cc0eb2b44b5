import type { Word } from '../../transcript';
import type { Decoding } from '../model/decoding';
import { OMISSION_S } from './omission';
import { echoes } from './repetition';

/** What a piece of text tells about itself without the sound. */
export interface HearingSummary {
  readonly text: string;
  /** Length of the sound. */
  readonly seconds: number;
  readonly stopped: Decoding['stopped'];
  readonly averageLogProbability: number;
  /** Bytes of the text over its bytes when deflated. */
  readonly compressionRatio: number;
  /** The longest speech in it that no word was written for. */
  readonly unheardS: number;
  /** Whether no token looks at the sound, but all at the silence that fills the context up. */
  readonly looksAway: boolean;
}

export type Suspicion =
  | 'loop'
  | 'echo'
  | 'too-many-tokens'
  | 'too-few-words'
  | 'compresses-well'
  | 'unsure'
  | 'omission';

/** Thresholds of OpenAI's Whisper, `transcribe()`: compression_ratio_threshold and logprob_threshold. */
const COMPRESSION_RATIO = 2.4;
const AVERAGE_LOG_PROBABILITY = -1;

/** While nobody waits, a hearing less sure than this is worth another. Chosen on real speech; -0.25 costs twice the time for nothing. */
const WORTH_ANOTHER = -0.45;
/** And so is one that may have left out a few mumbled words; between 1.0 and 1.4 s it made no difference on real speech. */
const UNHEARD_WORTH_ANOTHER_S = 1.4;

/**
 * A piece is cut to speech, and nobody speaks slower than a word a second for long: a prompted decoder that writes less has
 * ended too early. Short pieces may be a single "Yes".
 */
const WORDS_PER_SECOND = 0.8;
const ENOUGH_SECONDS = 3;

/** Speech under half a second, with the quiet around it: the start of a hum, of which Whisper makes "you". */
const BRIEF_S = 1;

/** Which of Whisper's known failures a piece of text looks like. */
export function suspicionsOf(summary: HearingSummary): readonly Suspicion[] {
  const suspicions: Suspicion[] = [];
  if (summary.stopped === 'loop') suspicions.push('loop');
  if (echoes(summary.text)) suspicions.push('echo');
  if (summary.stopped === 'full') suspicions.push('too-many-tokens');
  const words = summary.text.split(' ').length - 1;
  if (summary.seconds > ENOUGH_SECONDS && words < WORDS_PER_SECOND * summary.seconds)
    suspicions.push('too-few-words');
  if (summary.compressionRatio > COMPRESSION_RATIO) suspicions.push('compresses-well');
  if (summary.averageLogProbability < AVERAGE_LOG_PROBABILITY) suspicions.push('unsure');
  if (summary.unheardS > OMISSION_S) suspicions.push('omission');
  return suspicions;
}

/**
 * Whether to hear once more; someone who waits is given the first hearing, unless it looks like a failure of more than a brief
 * sound: a breath before Stop would cost another half second.
 */
export function isWorthAnother(summary: HearingSummary, awaited: boolean): boolean {
  const failed = suspicionsOf(summary).length > 0;
  if (awaited) return failed && summary.seconds > BRIEF_S;
  const doubtful =
    summary.averageLogProbability < WORTH_ANOTHER || summary.unheardS > UNHEARD_WORTH_ANOTHER_S;
  return failed || doubtful;
}

/** The better of two hearings of the same sound: fewer suspicions first, then the surer one. */
export function betterOf<T extends { readonly summary: HearingSummary }>(a: T, b: T): T {
  const fewer = suspicionsOf(b.summary).length - suspicionsOf(a.summary).length;
  if (fewer !== 0) return fewer > 0 ? a : b;
  return b.summary.averageLogProbability > a.summary.averageLogProbability ? b : a;
}

/** Whisper's authors take less than 0.37 for no speech; a mumbled "no" may come near that. */
const NO_SPEECH = 0.25;

/**
 * Whether words were written though nobody spoke: nothing but punctuation, words in doubt of which none was found in the sound
 * (hum gives them), or a brief sound of which no word is sure, or all of them together are not: of a breath after the last word
 * Whisper makes a whole sentence.
 */
export function isInvented(words: readonly Word[], summary: HearingSummary): boolean {
  if (words.every(({ text }) => !/[\p{L}\p{N}]/u.test(text))) return true;
  if (summary.looksAway && summary.averageLogProbability < AVERAGE_LOG_PROBABILITY) return true;
  if (summary.seconds > BRIEF_S) return false;
  return (
    summary.averageLogProbability < AVERAGE_LOG_PROBABILITY ||
    words.every(({ confidence = 1 }) => confidence < NO_SPEECH)
  );
}

/** How well a text deflates; loops reach far over 2. */
export async function compressionRatioOf(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === 0) return 0;
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return bytes.length / (await new Response(deflated).arrayBuffer()).byteLength;
}
