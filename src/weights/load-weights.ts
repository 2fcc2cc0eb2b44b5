import { AppError } from '../base/app-error';
import { sha256Of } from '../base/sha256';
import { download } from './download';
import { type KeptFile, openKeptFile } from './kept-file';
import { announceMended } from './mended';
import type { WeightsFile } from './weights-list';

/** The content of files by their path under /models. */
export type Weights = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export interface LoadWeightsOptions {
  /** Bytes that are there so far, of all files, kept ones included. */
  readonly onBytes?: (loadedBytes: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Loads files of the weights at once: from what this browser keeps, else from the host, and then keeps them. Each is checked
 * against its sum before it is given out. A kept file that is damaged is fetched again, and `onMended` tells of it. Rejects as
 * `download` does, and with `model-damaged` when what the host sends is not what was built, twice.
 */
export async function loadWeights(
  files: readonly WeightsFile[],
  modelsUrl: string,
  { onBytes, signal }: LoadWeightsOptions = {},
): Promise<Weights> {
  let loadedBytes = 0;
  const count = (bytes: number) => {
    loadedBytes += bytes;
    onBytes?.(loadedBytes);
  };
  const load = async (file: WeightsFile) =>
    [file.path, await alone(file, signal, () => loadFile(file, modelsUrl, count, signal))] as const;
  return new Map(await Promise.all(files.map(load)));
}

/** Whether all of these are kept here. A look alone: what is damaged is found when it is loaded. */
export async function areKept(files: readonly WeightsFile[], modelsUrl: string): Promise<boolean> {
  for (const file of files) {
    const kept = await openKeptFile(file, modelsUrl);
    if (kept === null || !(await kept.isWhole())) return false;
  }
  return true;
}

/** Throws `model-missing` for a file that was not loaded. */
export function contentOf(weights: Weights, path: string): Uint8Array<ArrayBuffer> {
  const content = weights.get(path);
  if (content === undefined) throw new AppError('model-missing', { details: { path } });
  return content;
}

/** The same for a file that is JSON, read. */
export function jsonOf(weights: Weights, path: string): unknown {
  return JSON.parse(new TextDecoder().decode(contentOf(weights, path)));
}

async function loadFile(
  file: WeightsFile,
  modelsUrl: string,
  onBytes: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await openKeptFile(file, modelsUrl);
  for (let tries = 1; ; tries++) {
    const { content, fromKept } = await fill(file, kept, modelsUrl, onBytes, signal);
    if (await isSound(content, file)) return content;
    onBytes(-file.bytes);
    await kept?.remove();
    if (fromKept) announceMended(file.path);
    if (tries === 2) throw new AppError('model-damaged', { details: { path: file.path } });
  }
}

async function fill(
  file: WeightsFile,
  kept: KeptFile | null,
  modelsUrl: string,
  onBytes: (count: number) => void,
  signal: AbortSignal | undefined,
): Promise<{ readonly content: Uint8Array<ArrayBuffer>; readonly fromKept: boolean }> {
  const content = new Uint8Array(file.bytes);
  const filled = (await kept?.read(content)) ?? 0;
  if (filled > 0) onBytes(filled);
  const arriving = {
    ...{ file, content, filled, onBytes, signal },
    keeps: kept !== null,
    onFilled: async () => kept?.keep(content, arriving.filled),
  };
  await download(arriving, modelsUrl);
  return { content, fromKept: filled > 0 };
}

/** Pages that are not served securely can't tell, and keep nothing either. */
async function isSound(content: Uint8Array<ArrayBuffer>, { sha256 }: WeightsFile): Promise<boolean> {
  const sum = await sha256Of(content);
  return sum === null || sum === sha256;
}

/** A tab that is frozen, or waits for its network, keeps its turn; whoever waits for weights counts on news from them by then. */
const TURN_MS = 45_000;

/**
 * One load of a file at a time, over all workers and tabs: who comes second finds it kept instead of fetching it again. When the
 * turn does not come in time, it is fetched twice.
 */
async function alone<T>(
  { sha256 }: WeightsFile,
  signal: AbortSignal | undefined,
  load: () => Promise<T>,
): Promise<T> {
  if (!globalThis.navigator?.locks) return load(); // not served securely
  let begun = false;
  const inTurn = () => {
    begun = true;
    return load();
  };
  const waiting = AbortSignal.any([AbortSignal.timeout(TURN_MS), ...(signal ? [signal] : [])]);
  try {
    return await navigator.locks.request(`viva-voce-weights-${sha256}`, { signal: waiting }, inTurn);
  } catch (thrown) {
    if (begun || signal?.aborted) throw thrown;
    return load();
  }
}
