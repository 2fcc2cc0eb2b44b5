import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: ViteDevServer;
let origin = '';

beforeAll(async () => {
  server = await createServer({
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    cacheDir: 'node_modules/.vite/dev-server-test',
    logLevel: 'error',
  });
  await server.listen();
  origin = server.resolvedUrls?.local[0] ?? '';
});

afterAll(() => server.close());

it('serves the weights from the models folder', async () => {
  const response = await fetch(`${origin}models/whisper-tiny.en/config.json`);
  expect(await response.json()).toMatchObject({ model_type: 'whisper' });
});

it.each([
  ['ort-wasm-simd-threaded.mjs', 'text/javascript'],
  ['ort-wasm-simd-threaded.mjs?import', 'text/javascript'],
  ['ort-wasm-simd-threaded.wasm', 'application/wasm'],
  ['ort-wasm-simd-threaded.jspi.mjs', 'text/javascript'],
  ['ort-wasm-simd-threaded.jspi.wasm', 'application/wasm'],
])('serves %s of ONNX Runtime untouched, for isolated pages', async (name, contentType) => {
  const response = await fetch(`${origin}ort/${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe(contentType);
  expect(response.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
  expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('Content-Length')));
});

it('says 404 for weights that are not there, instead of serving the page', async () => {
  expect((await fetch(`${origin}models/whisper-huge/config.json`)).status).toBe(404);
});

it('isolates the page', async () => {
  const { headers } = await fetch(origin);
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
});
