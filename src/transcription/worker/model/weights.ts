import { AppError } from '../../../base/app-error';
import type { ModelFile } from '../../models';

/** The files of a model by their path in its folder. */
export type Weights = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Fetches files of a model at once from its folder, counting bytes against the sizes that the host's list promises. The host's own
 * HTTP caching holds; nothing is kept here. Rejects with `model-missing` when a file isn't served, `model-failed` when it
 * breaks off.
 */
export async function fetchWeights(
  files: readonly ModelFile[],
  folderUrl: string,
  onBytes: (loadedBytes: number) => void,
): Promise<Weights> {
  let loadedBytes = 0;
  const entries = await Promise.all(
    files.map(async ({ path, bytes }) => {
      const content = await fetchFile(`${folderUrl}${path}`, bytes, (count) => {
        loadedBytes += count;
        onBytes(loadedBytes);
      });
      return [path, content] as const;
    }),
  );
  return new Map(entries);
}

async function fetchFile(
  url: string,
  bytes: number,
  onChunk: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new AppError('model-missing', { cause });
  }
  if (!response.ok || response.body === null) {
    throw new AppError('model-missing', { details: { status: response.status } });
  }
  const content = new Uint8Array(bytes);
  let filled = 0;
  const reader = response.body.getReader(); // Safari can't loop over a stream (WebKit/standards-positions#319)
  for (;;) {
    const { done, value: chunk } = await reader.read();
    if (done) break;
    if (filled + chunk.length > bytes) {
      void reader.cancel();
      throw new AppError('model-failed', { details: { bytes, url } });
    }
    content.set(chunk, filled);
    filled += chunk.length;
    onChunk(chunk.length);
  }
  if (filled !== bytes) throw new AppError('model-failed', { details: { bytes, filled, url } });
  return content;
}

/** A file of the model as text. Throws `model-missing` when the list didn't name it. */
export function jsonFile(weights: Weights, path: string): unknown {
  return JSON.parse(new TextDecoder().decode(weightsFile(weights, path)));
}

export function weightsFile(weights: Weights, path: string): Uint8Array<ArrayBuffer> {
  const content = weights.get(path);
  if (content === undefined) throw new AppError('model-missing', { details: { path } });
  return content;
}
