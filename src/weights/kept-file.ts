import { DEVICE_WAIT_MS, ifOverdue, within } from '../base/deadline';
import type { WeightsFile } from './weights-list';

/** The cache of the browser that holds the weights. */
export const WEIGHTS_CACHE = 'viva-voce-weights';

/**
 * A cache can't append to what it holds, so a file is kept in pieces: what arrived of a download that broke off is there the
 * next time. Of this size a piece is written in some milliseconds.
 */
const PIECE_BYTES = 4 * 1024 * 1024;

/** What is kept of one file. */
export interface KeptFile {
  /** Copies what is kept, from the beginning to the first gap, into `content`; resolves to the number of bytes. */
  read(content: Uint8Array): Promise<number>;
  /** Keeps every whole piece among the first `filled` bytes that isn't kept yet, the last piece of the file too. */
  keep(content: Uint8Array<ArrayBuffer>, filled: number): Promise<void>;
  /** Whether all of it is there; its content is not looked at. */
  isWhole(): Promise<boolean>;
  remove(): Promise<void>;
}

/**
 * What is kept of a file, under its sum. Null where the browser keeps nothing: not served securely, or not allowed. A cache
 * that gives no answer has nothing, and keeps nothing: the weights then come from the host.
 */
export async function openKeptFile(file: WeightsFile, modelsUrl: string): Promise<KeptFile | null> {
  const cache = await openCache();
  if (cache === null) return null;
  const starts = Array.from(
    { length: Math.ceil(file.bytes / PIECE_BYTES) },
    (_, piece) => piece * PIECE_BYTES,
  );
  const addressOf = (from: number) => `${modelsUrl}${file.path}?sha256=${file.sha256}&from=${from}`;
  let keptTo = 0;
  let hasRoom = true;

  return {
    async read(content) {
      keptTo = 0;
      for (const from of starts) {
        const piece = await pieceAt(cache, addressOf(from));
        if (piece === undefined) break;
        const bytes = new Uint8Array(await piece.arrayBuffer());
        if (bytes.length !== Math.min(PIECE_BYTES, file.bytes - from)) break; // damaged: fetched again from here
        content.set(bytes, from);
        keptTo = from + bytes.length;
      }
      return keptTo;
    },

    async keep(content, filled) {
      for (const from of starts) {
        const to = Math.min(from + PIECE_BYTES, file.bytes);
        if (from < keptTo || to > filled || !hasRoom) continue;
        // Without room the weights are used all the same, and fetched again next time.
        hasRoom = await put(cache, addressOf(from), content.slice(from, to));
        keptTo = to;
      }
    },

    async isWhole() {
      const pieces = await Promise.all(starts.map((from) => pieceAt(cache, addressOf(from))));
      return pieces.every((piece) => piece !== undefined);
    },

    async remove() {
      keptTo = 0;
      await Promise.all(starts.map((from) => cache.delete(addressOf(from))));
    },
  };
}

/** Deletes what is kept of files that `files` does not list: an older version's weights. */
export async function removeOtherFiles(files: Iterable<WeightsFile>): Promise<void> {
  const cache = await openCache();
  if (cache === null) return;
  const sums = new Set(Array.from(files, ({ sha256 }) => sha256));
  for (const request of await cache.keys()) {
    const sum = new URL(request.url).searchParams.get('sha256');
    if (sum === null || !sums.has(sum)) await cache.delete(request);
  }
}

async function openCache(): Promise<Cache | null> {
  if (!('caches' in globalThis)) return null;
  try {
    return await within('The cache', caches.open(WEIGHTS_CACHE), DEVICE_WAIT_MS);
  } catch {
    return null; // private windows of some browsers
  }
}

function pieceAt(cache: Cache, address: string): Promise<Response | undefined> {
  const found = within('A piece of the weights', cache.match(address), DEVICE_WAIT_MS);
  return found.catch(ifOverdue(undefined));
}

async function put(cache: Cache, address: string, piece: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await within('A piece of the weights', cache.put(address, new Response(piece)), DEVICE_WAIT_MS);
    return true;
  } catch {
    return false;
  }
}
