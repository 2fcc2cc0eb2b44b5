import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** Where `models:add` fetches from unless told otherwise. Nothing else in the project knows this address. */
export const MODEL_HUB = 'https://huggingface.co';

/** A file of a repository with what it must be. */
export interface HubFile {
  readonly path: string;
  readonly bytes: number;
  readonly digest: { readonly kind: 'sha256' | 'git-blob'; readonly hex: string };
}

const treeSchema = z.array(
  z.object({
    type: z.string(),
    path: z.string(),
    size: z.number(),
    oid: z.string(),
    lfs: z.object({ oid: z.string(), size: z.number() }).optional(),
  }),
);

/** All files of a repository's main branch. Throws with the hub's status when it has no such repository. */
export async function listFiles(hub: string, repository: string): Promise<readonly HubFile[]> {
  const response = await fetch(`${hub}/api/models/${repository}/tree/main?recursive=true`);
  if (!response.ok) throw new Error(`${hub} answers ${response.status} for ${repository}`);
  return treeSchema
    .parse(await response.json())
    .filter(({ type }) => type === 'file')
    .map(({ path, size, oid, lfs }) => ({
      path,
      bytes: lfs?.size ?? size,
      digest: lfs ? { kind: 'sha256', hex: lfs.oid } : { kind: 'git-blob', hex: oid },
    }));
}

export interface Download {
  readonly hub: string;
  readonly repository: string;
  readonly file: HubFile;
  /** Where it goes; until it is whole it lies beside it as `.part`. */
  readonly target: string;
  /** How often a broken transfer goes on where it broke. */
  readonly attempts: number;
}

/**
 * Downloads a file, going on where an earlier try broke off, in this run or before it. Throws when the transfer breaks
 * too often, or when the whole file is not what the hub promised; then nothing is left at the target.
 */
export async function download({ hub, repository, file, target, attempts }: Download): Promise<void> {
  if (await isWhole(target, file)) return;
  const part = `${target}.part`;
  await mkdir(dirname(target), { recursive: true });
  let problem: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      await continueDownload(`${hub}/${repository}/resolve/main/${file.path}`, part, file.bytes);
      problem = undefined;
      break;
    } catch (error) {
      problem = error;
    }
  }
  if (problem !== undefined) throw new Error(`${file.path} broke off ${attempts} times`, { cause: problem });
  if (!(await isWhole(part, file))) {
    await rm(part);
    throw new Error(`${file.path} is not the file that the hub lists: its checksum differs`);
  }
  await rename(part, target);
}

async function continueDownload(url: string, part: string, bytes: number): Promise<void> {
  const have = await sizeOf(part);
  if (have === bytes) return;
  if (have > bytes) await rm(part);
  const resume = have > 0 && have < bytes;
  const response = await fetch(url, resume ? { headers: { range: `bytes=${have}-` } } : {});
  if (!response.ok || response.body === null) throw new Error(`${url} answers ${response.status}`);
  // A server that knows no ranges answers 200 and sends all of it.
  const append = resume && response.status === 206;
  await pipeline(Readable.from(response.body), createWriteStream(part, { flags: append ? 'a' : 'w' }));
  const now = await sizeOf(part);
  if (now !== bytes) throw new Error(`${url} ended at ${now} of ${bytes} bytes`);
}

async function isWhole(path: string, { bytes, digest }: HubFile): Promise<boolean> {
  if ((await sizeOf(path)) !== bytes) return false;
  const hash = createHash(digest.kind === 'sha256' ? 'sha256' : 'sha1');
  if (digest.kind === 'git-blob') hash.update(`blob ${bytes}\0`);
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex') === digest.hex;
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
