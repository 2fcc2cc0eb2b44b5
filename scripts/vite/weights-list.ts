import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the app is told of a file of the weights; `src/weights/weights-list.ts` reads it. */
interface ListedFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly partBytes: number | null;
}

/**
 * The content of `models/files.json`: every file of `models/SHA256SUMS` with its sum and its size. A file of more than
 * `mostBytes` is said to lie in parts of so many; null leaves all whole.
 */
export async function listWeights(
  models: string,
  mostBytes: number | null,
): Promise<{ readonly files: Readonly<Record<string, ListedFile>> }> {
  const sums = await readFile(join(models, 'SHA256SUMS'), 'utf8');
  const files = sums
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+\*?(?:\.\/)?/))
    .filter(([, path = '']) => !path.startsWith('LICENSE'))
    .map(async ([sha256 = '', path = '']) => {
      const { size: bytes } = await stat(join(models, path));
      const partBytes = mostBytes !== null && bytes > mostBytes ? mostBytes : null;
      return [path, { bytes, sha256, partBytes }] as const;
    });
  return { files: Object.fromEntries(await Promise.all(files)) };
}
