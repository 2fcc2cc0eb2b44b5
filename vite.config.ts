import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { contentSecurityPolicy } from './scripts/vite/content-security-policy.ts';
import { localAssets } from './scripts/vite/local-assets.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';
import { ISOLATION_HEADERS } from './src/offline/isolation-headers.ts';

/** Cross-origin isolation: without it the browser gives WebAssembly no threads. */
export const isolationHeaders = { ...ISOLATION_HEADERS };

/** The largest file that the host takes, where `npm run build -- --max-file` says one. */
const MOST_BYTES = process.env.MAX_FILE_MB ? Number(process.env.MAX_FILE_MB) * 1e6 : null;

export default defineConfig({
  // Relative, so that the build works from any folder of any host. Routes live in the hash.
  base: './',
  // A missing file is a 404, not the page: a host without weights must be told from one with broken ones.
  appType: 'mpa',
  define: { APP_VERSION: JSON.stringify(manifest.version) },
  plugins: [react(), localAssets({ mostBytes: MOST_BYTES }), contentSecurityPolicy(), serviceWorker()],
  resolve: {
    // These imports of ONNX Runtime mean its CPU build; the default one drags a 27 MB WebGPU binary into the bundle. The
    // worker imports `onnxruntime-web/jspi` by itself when the user turned the graphics card on.
    alias: [
      { find: /^onnxruntime-web(\/webgpu)?$/, replacement: 'onnxruntime-web/wasm' },
      // For browsers it would ask the page's document, which the worker that reads Word and web pages does not have.
      {
        find: /^decode-named-character-reference$/,
        replacement: fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    ],
    // The variant that loads its WebAssembly from `wasmPaths` instead of carrying it along.
    conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
  },
  // Workers are found too before the first page asks, so that no late find reloads a page or a running browser test.
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}'] },
  worker: { format: 'es' },
  // Sizes are judged by scripts/bundle-budget.ts: what counts is the first load.
  build: {
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // A chunk runs before those that import it: what keeps zod from compiling code has to run before any schema is made.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|src\/base\/zod-without-eval/ }] },
      },
    },
  },
  server: { host: '127.0.0.1', headers: isolationHeaders },
  preview: { host: '127.0.0.1', headers: isolationHeaders },
});
