import { createReadStream } from 'node:fs';
import { cp, mkdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

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
 * Serves what the app loads at run time from its own origin: the weights in `./models` at `/models/` and ONNX Runtime's
 * WebAssembly at `/ort/`. The build copies both, so that `dist` needs nothing else; in development the weights come from
 * Vite itself, because `models` lies in its root.
 */
export function localAssets(): Plugin {
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
      await cp(join(root, 'models'), join(dist, 'models'), { recursive: true });
      await mkdir(join(dist, 'ort'), { recursive: true });
      for (const file of ORT_FILES) await cp(file, join(dist, 'ort', basename(file)));
    },
  };
}
