import { diffArrays } from 'diff';
import { type AppError, toAppError } from '../base/app-error';
import { createTranscriber, type TranscriberOptions } from './client';
import type { ModelId } from './protocol';
import { type Device, textOf } from './transcript';

/** What a device made of a piece of speech, and how fast it is. */
export interface Trial {
  readonly text: string;
  readonly realTimeFactor: number;
}

export interface TrialOptions extends Omit<TranscriberOptions, 'onGraphicsCardFailed'> {
  readonly signal: AbortSignal;
}

/**
 * Hears speech (16 kHz mono) with a model on a device, in a worker of its own that is gone afterwards. Rejects as `load`,
 * `finish` and `measure` of the transcriber do, and with `cancelled` when aborted; the processor doesn't help out.
 */
export async function tryDevice(
  samples: Float32Array,
  model: ModelId,
  device: Device,
  { signal, ...options }: TrialOptions,
): Promise<Trial> {
  let fail: (error: AppError) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const transcriber = createTranscriber({ ...options, onGraphicsCardFailed: (_, cause) => fail(cause) });
  const stop = () => transcriber.dispose();
  signal.addEventListener('abort', stop, { once: true });
  const hear = async (): Promise<Trial> => {
    await transcriber.load(model, { device, signal });
    signal.throwIfAborted(); // asking what is disposed of for more would bring it back
    const answer = transcriber.open({ terms: [] });
    answer.push(samples);
    const text = textOf(await answer.finish());
    signal.throwIfAborted();
    return { text, realTimeFactor: await transcriber.measure() };
  };
  try {
    return await Promise.race([hear(), failed]);
  } catch (thrown) {
    throw toAppError(thrown);
  } finally {
    signal.removeEventListener('abort', stop);
    transcriber.dispose();
  }
}

/**
 * int8 and float32 may hear one word of the sentence otherwise, which counts twice: one gone, one new. A graphics card that
 * computes nonsense differs by all words.
 */
const SHARE_OF_OTHER_WORDS = 0.25;

/** Whether the second trial wrote the words of the first, leaving case and punctuation aside. */
export function wroteTheSame(first: Trial, second: Trial): boolean {
  const words = wordsIn(first.text);
  const changes = diffArrays(words, wordsIn(second.text));
  const others = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  return others <= SHARE_OF_OTHER_WORDS * words.length;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
