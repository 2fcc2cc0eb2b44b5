import type { UnzipFileInfo } from 'fflate';
import { bankUnreadable } from '../bank-problem';

/** More files than any folder of notes has. */
const MOST_FILES = 5_000;
/** Unpacked; a deck's own tables stay far below. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Text packs to a tenth, tables to a fiftieth; only a bomb packs better, once it is large. */
const LARGEST_RATIO = 200;
const LARGE = 8 * 1024 * 1024;

/**
 * The wanted files of a zip by their paths; nothing is written anywhere. Paths that leave the archive are passed over. A file never takes more room than the
 * archive announces, so one that lies is cut off. Throws `bank-unreadable` with `damaged-file` or `too-much-inside`.
 */
export async function unzipSafely(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  let files = 0;
  let total = 0;
  let tooMuch = false;
  const unpacked = await unzip(bytes, ({ name, size, originalSize }) => {
    if (!isInside(name) || !wanted(name)) return false;
    files += 1;
    total += originalSize;
    tooMuch ||=
      files > MOST_FILES ||
      total > MOST_BYTES ||
      (originalSize > LARGE && originalSize > size * LARGEST_RATIO);
    return !tooMuch;
  }).catch((thrown: unknown) => {
    throw tooMuch ? bankUnreadable('too-much-inside', 1) : thrown;
  });
  if (tooMuch) throw bankUnreadable('too-much-inside', 1);
  return new Map(Object.entries(unpacked));
}

/** Names of all files, those that lead out of the zip among them, without unpacking any. */
export async function namesInZip(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = [];
  await unzip(bytes, ({ name }) => {
    if (names.length <= MOST_FILES && !name.endsWith('/')) names.push(name);
    return false;
  });
  return names;
}

async function unzip(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { unzipSync } = await import('fflate');
  try {
    return unzipSync(bytes, { filter });
  } catch (thrown) {
    throw bankUnreadable('damaged-file', 1, { cause: thrown });
  }
}

/** Whether a path of a zip stays in it. */
export function isInside(path: string): boolean {
  return !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(path);
}
