import { AppError } from '../base/app-error';
import { partPath } from './part-path';
import type { WeightsFile } from './weights-list';

/** A file on its way: what is there of it, and who is told. */
export interface Arriving {
  readonly file: WeightsFile;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Bytes that are there, from the beginning. */
  filled: number;
  /** Hears of every change of `filled`, also of one below zero: a host without ranges begins again. */
  onBytes(count: number): void;
  /** Is waited for after each chunk. */
  onFilled(): Promise<void>;
  /** What is kept here is not kept by the browser a second time. */
  readonly keeps: boolean;
  readonly signal: AbortSignal | undefined;
}

/** How often a file is asked for again from where it broke off. */
const MOST_BREAKS = 3;

/**
 * Fetches what is not there yet of a file. A download that breaks off goes on where it broke. Two private windows of Chromium
 * that fetch the same file break each other's every time (net::ERR_CACHE_WRITE_FAILURE), so from the second try on the HTTP
 * cache is left out. Rejects with `model-missing` when it isn't served, `model-unreachable` when nobody answers,
 * `model-failed` when it breaks off again and again, or has another size.
 */
export async function download(arriving: Arriving, modelsUrl: string): Promise<void> {
  let breaks = 0;
  for (const part of partsOf(arriving.file)) {
    while (arriving.filled < part.to) {
      const response = await ask(arriving, `${modelsUrl}${part.path}`, part.from, breaks);
      if (response.status !== 206) restart(arriving, part.from);
      try {
        await read(response, arriving, part);
      } catch (cause) {
        if (cause instanceof AppError || arriving.signal?.aborted) throw cause;
        const details = { path: part.path };
        if (++breaks > MOST_BREAKS) throw new AppError('model-failed', { cause, details });
        continue;
      }
      if (arriving.filled < part.to) throw otherSize(arriving, part);
    }
  }
}

interface Part {
  readonly path: string;
  /** Its place in the file, in bytes. */
  readonly from: number;
  readonly to: number;
}

function partsOf({ path, bytes, partBytes }: WeightsFile): readonly Part[] {
  if (partBytes === null) return [{ path, from: 0, to: bytes }];
  return Array.from({ length: Math.ceil(bytes / partBytes) }, (_, part) => ({
    path: partPath(path, part),
    from: part * partBytes,
    to: Math.min((part + 1) * partBytes, bytes),
  }));
}

async function ask(arriving: Arriving, url: string, from: number, breaks: number): Promise<Response> {
  const { filled, keeps, signal } = arriving;
  let response: Response;
  try {
    response = await fetch(url, {
      ...(keeps || breaks > 0 ? { cache: 'no-store' } : {}),
      ...(filled > from ? { headers: { Range: `bytes=${filled - from}-` } } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AppError(breaks === 0 ? 'model-unreachable' : 'model-failed', { cause });
  }
  if (response.ok && response.body !== null) return response;
  throw new AppError('model-missing', { details: { status: response.status } });
}

/** The whole part is coming, asked for or not. */
function restart(arriving: Arriving, from: number): void {
  if (arriving.filled === from) return;
  arriving.onBytes(from - arriving.filled);
  arriving.filled = from;
}

async function read({ body }: Response, arriving: Arriving, part: Part): Promise<void> {
  const reader = body?.getReader(); // Safari can't loop over a stream (WebKit/standards-positions#319)
  while (reader) {
    const { done, value: chunk } = await reader.read();
    if (done) return;
    if (arriving.filled + chunk.length > part.to) {
      void reader.cancel();
      throw otherSize(arriving, part);
    }
    arriving.content.set(chunk, arriving.filled);
    arriving.filled += chunk.length;
    arriving.onBytes(chunk.length);
    await arriving.onFilled();
  }
}

function otherSize({ filled }: Arriving, { path, from, to }: Part): AppError {
  return new AppError('model-failed', { details: { path, bytes: to - from, filled: filled - from } });
}
