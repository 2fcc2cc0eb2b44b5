import { AppError } from '../../../base/app-error';
import type { ModelFile } from '../../models';

/** The files of a model by their path in its folder. */
export type Weights = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Fetches files of a model at once from its folder, counting bytes against the sizes that the host's list promises. The host's own
 * HTTP caching holds; nothing is kept here. Rejects with `model-missing` when a file isn't served, `model-failed` when it
 * breaks off again and again, or has another size.
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

/** How often a file is asked for again from where it broke off. */
const MOST_BREAKS = 3;

interface Arriving {
  readonly url: string;
  readonly content: Uint8Array<ArrayBuffer>;
  filled: number;
  readonly onChunk: (count: number) => void;
}

/**
 * A download that breaks off goes on where it broke. Two private windows of Chromium that fetch the same file break each
 * other's every time (net::ERR_CACHE_WRITE_FAILURE), so from the second try on the HTTP cache is left out.
 */
async function fetchFile(
  url: string,
  bytes: number,
  onChunk: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const arriving: Arriving = { url, content: new Uint8Array(bytes), filled: 0, onChunk };
  for (let breaks = 0; ; breaks++) {
    const response = await ask(url, arriving.filled, breaks);
    if (response.status !== 206 && arriving.filled > 0) restart(arriving);
    try {
      await read(response, arriving);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      if (breaks >= MOST_BREAKS) throw new AppError('model-failed', { cause, details: { url } });
      continue;
    }
    if (arriving.filled !== bytes) {
      throw new AppError('model-failed', { details: { bytes, filled: arriving.filled, url } });
    }
    return arriving.content;
  }
}

async function ask(url: string, from: number, breaks: number): Promise<Response> {
  let response: Response;
  try {
    response = await (breaks === 0
      ? fetch(url)
      : fetch(url, { cache: 'no-store', headers: from > 0 ? { Range: `bytes=${from}-` } : {} }));
  } catch (cause) {
    throw new AppError(breaks === 0 ? 'model-missing' : 'model-failed', { cause });
  }
  if (response.ok && response.body !== null) return response;
  throw new AppError('model-missing', { details: { status: response.status } });
}

/** A host that knows no ranges sends the whole file again. */
function restart(arriving: Arriving): void {
  arriving.onChunk(-arriving.filled);
  arriving.filled = 0;
}

async function read({ body }: Response, arriving: Arriving): Promise<void> {
  const { content, url } = arriving;
  const reader = body?.getReader(); // Safari can't loop over a stream (WebKit/standards-positions#319)
  while (reader) {
    const { done, value: chunk } = await reader.read();
    if (done) return;
    if (arriving.filled + chunk.length > content.length) {
      void reader.cancel();
      throw new AppError('model-failed', { details: { bytes: content.length, url } });
    }
    content.set(chunk, arriving.filled);
    arriving.filled += chunk.length;
    arriving.onChunk(chunk.length);
  }
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
