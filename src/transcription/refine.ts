import { toAppError } from '../base/app-error';
import { createTranscriber, type TranscriberOptions } from './client';
import type { ModelId } from './protocol';
import type { Transcript } from './transcript';

export interface RefineOptions extends TranscriberOptions {
  readonly signal: AbortSignal;
}

/**
 * A second, unhurried pass over a whole take (16 kHz mono): the given model hears it in windows of up to 27 s, in a worker of
 * its own that is gone afterwards. Rejects as `load` and `finish` of the transcriber do; `cancelled` when aborted.
 */
export async function refine(
  samples: Float32Array<ArrayBuffer>,
  terms: readonly string[],
  model: ModelId,
  { signal, ...options }: RefineOptions,
): Promise<Transcript> {
  const transcriber = createTranscriber(options);
  const stop = () => transcriber.dispose();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await transcriber.load(model, { signal });
    signal.throwIfAborted();
    const answer = transcriber.open({ terms });
    answer.push(samples);
    return await answer.finish();
  } catch (thrown) {
    throw toAppError(thrown);
  } finally {
    signal.removeEventListener('abort', stop);
    transcriber.dispose();
  }
}
