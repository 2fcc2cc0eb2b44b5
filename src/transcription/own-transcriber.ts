import { toAppError } from '../base/app-error';
import { createTranscriber, type Transcriber, type TranscriberOptions } from './client';
import type { ModelId } from './protocol';

export interface OwnTranscriberOptions extends TranscriberOptions {
  readonly signal: AbortSignal;
}

/**
 * Gives `use` a transcriber with the model loaded, in a worker of its own that is gone afterwards. Rejects as `load` and `use`
 * do; `cancelled` when aborted.
 */
export async function withOwnTranscriber<T>(
  model: ModelId,
  { signal, ...options }: OwnTranscriberOptions,
  use: (transcriber: Transcriber) => Promise<T>,
): Promise<T> {
  const transcriber = createTranscriber(options);
  const stop = () => transcriber.dispose();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await transcriber.load(model, { signal });
    signal.throwIfAborted(); // asking what is disposed of for more would bring it back
    return await use(transcriber);
  } catch (thrown) {
    throw toAppError(thrown);
  } finally {
    signal.removeEventListener('abort', stop);
    transcriber.dispose();
  }
}
