import { createReadStream } from 'node:fs';
import { cp, mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { partPath } from '../../src/weights/part-path.ts';
import { listWeights } from './weights-list.ts';

/**
 * Two builds of ONNX Runtime, for the processor and (jspi) for the graphics card, both halves from the installed package,
 * so that they always fit each other.
 */
const ORT_FILES = ['ort-wasm-simd-threaded', 'ort-wasm-simd-threaded.jspi']
  .flatMap((name) => [`${name}.mjs`, `${name}.wasm`])
  .map((name) => fileURLToPath(import.meta.resolve(`onnxruntime-web/${name}`)));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * Serves what the app loads at run time from its own origin: the weights in `./models` at `/models/`, with the list of their
 * sums, and ONNX Runtime's WebAssembly at `/ort/`. The build copies all, so that `dist` needs nothing else, and splits
 * weights of more than `mostBytes`; in development the weights come from Vite itself, because `models` lies in its root.
 */
export function localAssets({ mostBytes }: { readonly mostBytes: number | null }): Plugin {
  let dist = '';
  let root = '';
  return {
    name: 'local-assets',
    configResolved(config) {
      root = config.root;
      dist = resolve(root, config.build.outDir);
    },
    configureServer({ middlewares, config }) {
      middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (path === '/models/files.json') {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(await listWeights(join(root, 'models'), null)));
          return;
        }
        const file = ORT_FILES.find((candidate) => path === `/ort/${basename(candidate)}`);
        if (file === undefined) return next();
        // Threads start from the .mjs, and a worker script without these headers is refused on an isolated page.
        for (const [name, value] of Object.entries(config.server.headers ?? {})) {
          if (value !== undefined) response.setHeader(name, value);
        }
        response.setHeader('Content-Type', CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
        response.setHeader('Content-Length', (await stat(file)).size);
        createReadStream(file).pipe(response);
      });
    },
    async writeBundle() {
      const models = join(dist, 'models');
      await cp(join(root, 'models'), models, { recursive: true });
      const list = await listWeights(models, mostBytes);
      for (const [path, { bytes, partBytes }] of Object.entries(list.files))
        if (partBytes !== null) await split(join(models, path), bytes, partBytes);
      await writeFile(join(models, 'files.json'), JSON.stringify(list));
      await mkdir(join(dist, 'ort'), { recursive: true });
      for (const file of ORT_FILES) await cp(file, join(dist, 'ort', basename(file)));
    },
  };
}

/** Writes a file anew as parts beside it, and takes the whole one away. */
async function split(file: string, bytes: number, partBytes: number): Promise<void> {
  const whole = await open(file);
  for (let from = 0, part = 0; from < bytes; from += partBytes, part++) {
    const content = Buffer.alloc(Math.min(partBytes, bytes - from));
    await whole.read(content, 0, content.length, from);
    await writeFile(partPath(file, part), content);
  }
  await whole.close();
  await rm(file);
}
