import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { z } from 'zod';
import { AppError } from '../../base/app-error';
import { openZip } from './zip-reader';

/*
 * A backup is a plain zip that other tools can read:
 *
 *   manifest.json                 {format, version, exportedAt}
 *   attempts/ID.json              one versioned record a file, as stored; the same for
 *   banks/, corrections/, profiles/, singles/
 *   recordings/TAKE.json          {record, owed, audio: {path, mimeType, seconds}}
 *   audio/TAKE.webm (.m4a, .ogg)  the recording as the browser made it
 */

const FORMAT = 'viva-voce-backup';
const VERSION = 1;

const manifestSchema = z.object({ format: z.literal(FORMAT), version: z.literal(VERSION) });

export function recordPath(folder: string, key: string): string {
  return `${folder}/${encodeURIComponent(key)}.json`;
}

export function audioPath(takeId: string, mimeType: string): string {
  const container = /^\w+\/(\w+)/.exec(mimeType)?.[1] ?? 'bin';
  return `audio/${encodeURIComponent(takeId)}.${container === 'mp4' ? 'm4a' : container}`;
}

/** Where the bytes of a backup go: a file that the user named, or a Blob. */
export interface BackupSink {
  write(part: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface BackupWriter {
  /** Each resolves when the sink took it, so that no more than one recording is held at a time. */
  addJson(path: string, value: unknown): Promise<void>;
  /** Stored as it is: compressed sound does not compress again. */
  addBytes(path: string, bytes: ArrayBuffer): Promise<void>;
  /** Writes the list of files; before that it is no backup. */
  finish(): Promise<void>;
}

/** Begins a backup with its manifest. */
export async function writeBackup(exportedAt: number, sink: BackupSink): Promise<BackupWriter> {
  // On the page itself: workers would come from text, which the policy of the page forbids.
  const zip = new ZipWriter(
    new WritableStream<Uint8Array<ArrayBuffer>>({ write: (part) => sink.write(part) }),
    {
      useWebWorkers: false,
      lastModDate: new Date(exportedAt),
    },
  );
  const addJson = async (path: string, value: unknown): Promise<void> => {
    await zip.add(path, new TextReader(JSON.stringify(value)));
  };
  await addJson('manifest.json', { format: FORMAT, version: VERSION, exportedAt });
  return {
    addJson,
    async addBytes(path, bytes) {
      await zip.add(path, new Uint8ArrayReader(new Uint8Array(bytes)), { level: 0 });
    },
    async finish() {
      await zip.close();
    },
  };
}

/** So much is gathered in memory before it goes into a Blob, which browsers keep on the disk when it is big. */
const GATHERED_BYTES = 1 << 24;

/** A sink whose result is a zip in a Blob. */
export function blobSink(): BackupSink & { finish(): Blob } {
  let blob = new Blob([], { type: 'application/zip' });
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let gathered = 0;
  const gather = (): Blob => {
    blob = new Blob([blob, ...parts], { type: 'application/zip' });
    parts = [];
    gathered = 0;
    return blob;
  };
  return {
    async write(part) {
      parts.push(part);
      gathered += part.length;
      if (gathered >= GATHERED_BYTES) gather();
    },
    finish: gather,
  };
}

export interface BackupReader {
  /** Paths of the files in a folder. */
  pathsIn(folder: string): readonly string[];
  /** Resolves to undefined when there is no such file; rejects with `backup-unreadable` when it is no JSON or damaged. */
  json(path: string): Promise<unknown>;
  bytes(path: string): Promise<ArrayBuffer | undefined>;
  /** Reads every file once and compares its checksum. Rejects with `backup-unreadable` at the first that is damaged. */
  check(onProgress: (share: number) => void, signal: AbortSignal): Promise<void>;
}

/** Rejects with `backup-unreadable` when this is no zip, no backup, or one of a newer version. Details: {problem}. */
export async function readBackup(zipped: Blob): Promise<BackupReader> {
  const { entries, read } = await legible('zip', () => openZip(zipped));
  const bytes = async (path: string) => {
    const entry = entries.get(path);
    return entry && legible(path, () => read(entry));
  };
  const json = async (path: string): Promise<unknown> => {
    const text = await bytes(path);
    return text && legible(path, async () => JSON.parse(new TextDecoder().decode(text)));
  };
  await legible('manifest.json', async () => manifestSchema.parse(await json('manifest.json')));
  return {
    json,
    pathsIn: (folder) => [...entries.keys()].filter((path) => path.startsWith(`${folder}/`)),
    bytes: async (path) => (await bytes(path))?.buffer,
    async check(onProgress, signal) {
      let done = 0;
      for (const [path, entry] of entries) {
        signal.throwIfAborted();
        await bytes(path);
        done += entry.compressedSize;
        onProgress(Math.min(1, done / zipped.size));
      }
    },
  };
}

async function legible<T>(part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    throw new AppError('backup-unreadable', { cause: thrown, details: { problem: part } });
  }
}
