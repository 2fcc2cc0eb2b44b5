import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { build, type Manifest, type Plugin } from 'vite';
import type { AppFile } from '../../src/offline/app-file.ts';
import { firstLoadFiles } from '../bundle-budget.ts';

const SCRIPT = 'service-worker.js';

/** What the graphics card needs; few turn it on, and it is as large as all else together. */
const KEPT_WHEN_USED = /(^|\/)(ort-wasm-simd-threaded\.jspi|ort\.jspi)/;

/** The lists; the weights themselves are kept by those who load them. */
const WEIGHTS_LISTS = ['models/index.json', 'models/files.json'];

/**
 * Builds the service worker into `dist`, in one file beside the page, and tells it every file of the build. It comes last, when
 * all others have written theirs.
 */
export function serviceWorker(): Plugin {
  let root = '';
  let dist = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      dist = resolve(root, config.build.outDir);
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const files = await listAppFiles(dist);
        await build({
          configFile: false,
          root,
          publicDir: false,
          logLevel: 'warn',
          define: {
            APP_FILES: JSON.stringify(files),
            APP_BUILD: JSON.stringify(sumOf(JSON.stringify(files)).slice(0, 16)),
          },
          build: {
            outDir: dist,
            emptyOutDir: false,
            target: 'es2023',
            lib: {
              entry: join(root, 'src/offline/service-worker.ts'),
              formats: ['iife'], // Firefox took no modules for long
              name: 'serviceWorker',
              fileName: () => SCRIPT,
            },
          },
        });
      },
    },
  };
}

/** Every file of a built folder but the weights, with its sum and when it is to be kept. */
async function listAppFiles(dist: string): Promise<readonly AppFile[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
  const atStart = new Set(['index.html', ...firstLoadFiles(manifest)]);
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter(isOfTheApp)
    .toSorted();
  return Promise.all(
    paths.map(async (path) => ({
      path,
      sha256: sumOf(await readFile(join(dist, path))),
      kept: atStart.has(path) ? 'start' : KEPT_WHEN_USED.test(path) ? 'used' : 'later',
    })),
  );
}

function isOfTheApp(path: string): boolean {
  if (path === SCRIPT || path.startsWith('.') || path.startsWith('_')) return false; // `_headers` are the host's
  return !path.startsWith('models/') || WEIGHTS_LISTS.includes(path);
}

function sumOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
