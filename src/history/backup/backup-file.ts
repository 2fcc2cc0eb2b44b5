import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { z } from 'zod';
import { AppError } from '../../base/app-error';

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

export interface BackupWriter {
  addJson(path: string, value: unknown): void;
  /** Stored as it is: compressed sound does not compress again. */
  addBytes(path: string, bytes: ArrayBuffer): void;
  finish(): Blob;
}

/** Writes file after file, so that no more than one recording is held beside the result. */
export function writeBackup(exportedAt: number): BackupWriter {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>); // fflate makes no shared buffers
  });
  const add = (file: ZipDeflate | ZipPassThrough, bytes: Uint8Array): void => {
    file.mtime = exportedAt;
    zip.add(file);
    file.push(bytes, true);
  };
  const writer: BackupWriter = {
    addJson: (path, value) => add(new ZipDeflate(path), strToU8(JSON.stringify(value))),
    addBytes: (path, bytes) => add(new ZipPassThrough(path), new Uint8Array(bytes)),
    finish() {
      zip.end();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
  writer.addJson('manifest.json', { format: FORMAT, version: VERSION, exportedAt });
  return writer;
}

export interface BackupReader {
  /** Paths of the files in a folder. */
  pathsIn(folder: string): readonly string[];
  /** Undefined when there is no such file; throws `backup-unreadable` when it is no JSON. */
  json(path: string): unknown;
  bytes(path: string): ArrayBuffer | undefined;
}

/** Throws `backup-unreadable` when this is no zip, no backup, or one of a newer version. Details: {problem}. */
export function readBackup(zipped: ArrayBuffer): BackupReader {
  const files = legible('zip', () => new Map(Object.entries(unzipSync(new Uint8Array(zipped)))));
  const json = (path: string): unknown => {
    const bytes = files.get(path);
    return bytes && legible(path, () => JSON.parse(strFromU8(bytes)));
  };
  legible('manifest.json', () => manifestSchema.parse(json('manifest.json')));
  return {
    json,
    pathsIn: (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)),
    bytes: (path) => files.get(path)?.slice().buffer,
  };
}

function legible<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw new AppError('backup-unreadable', { cause: thrown, details: { problem: part } });
  }
}
