import { createReadStream } from 'node:fs';
import { cp, mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The CPU build of ONNX Runtime, both halves from the installed package, so that they always fit each other. */
const ORT_FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'].map((name) =>
  fileURLToPath(import.meta.resolve(`onnxruntime-web/${name}`)),
);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  mjs: 'text/javascript',
  wasm: 'application/wasm',
};

/**
 * Serves what the app loads at run time from its own origin: the weights in `./models` at `/models/` and ONNX Runtime's
 * WebAssembly at `/ort/`. The build copies both, so that `dist` needs nothing else; in development the weights come from
 * Vite itself, because `models` lies in its root.
 */
export function localAssets(): Plugin {
  let outDir = 'dist';
  let root = '.';
  return {
    name: 'local-assets',
    configResolved(config) {
      root = config.root;
      outDir = config.build.outDir;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const file = ORT_FILES.find((candidate) => path.endsWith(`/ort/${basename(candidate)}`));
        if (!file) return next();
        const { size } = await stat(file);
        response.setHeader('Content-Type', CONTENT_TYPES[file.split('.').at(-1) ?? ''] ?? '');
        response.setHeader('Content-Length', size);
        createReadStream(file).pipe(response);
      });
    },
    async writeBundle() {
      const dist = join(root, outDir);
      await cp(join(root, 'models'), join(dist, 'models'), { recursive: true });
      for (const file of ORT_FILES) {
        const target = join(dist, 'ort', basename(file));
        await mkdir(dirname(target), { recursive: true });
        await cp(file, target);
      }
    },
  };
}
