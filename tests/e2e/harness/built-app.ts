import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, ending in a slash. */
    readonly appUrl: string;
  }
}

const ROOT = join(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'dist');

/** What the build is made of. */
const SOURCES = [
  'src',
  'public',
  'models',
  'scripts/vite',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** Serves the built app to all end-to-end tests, on a free port, after building it anew if a source is younger. */
export default async function serveBuiltApp(project: TestProject): Promise<() => Promise<void>> {
  if (await isStale()) await build({ root: ROOT, logLevel: 'warn' });
  const server = await preview({ root: ROOT, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server gave no address.');
  project.provide('appUrl', url);
  return () => server.close();
}

async function isStale(): Promise<boolean> {
  const built = await modifiedAt(join(DIST, '.vite/manifest.json'));
  const sources = await Promise.all(SOURCES.map((source) => latestIn(join(ROOT, source))));
  return Math.max(...sources) > built;
}

/** When a file changed, or the youngest file under a folder, in epoch milliseconds. */
async function latestIn(path: string): Promise<number> {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const names = await readdir(path, { recursive: true });
  return Math.max(own.mtimeMs, ...(await Promise.all(names.map((name) => modifiedAt(join(path, name))))));
}

/** Zero for a file that is not there. */
async function modifiedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
