import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, inject, it } from 'vitest';

const appUrl = inject('appUrl');
const DIST = join(import.meta.dirname, '../../dist');

it('is a folder of files that holds the weights, and WebAssembly for processor and graphics card', async () => {
  const files = await readdir(DIST, { recursive: true });
  const runtimes = files.filter((file) => file.endsWith('.wasm') && basename(file).startsWith('ort-'));
  expect(runtimes.toSorted()).toEqual([
    join('ort', 'ort-wasm-simd-threaded.jspi.wasm'),
    join('ort', 'ort-wasm-simd-threaded.wasm'),
  ]);
  expect(files).toContain(join('models', 'whisper-tiny.en', 'onnx', 'encoder_model_quantized.onnx'));
  expect(files).toContain(join('banks', 'mlops.md'));
});

it('isolates the page, so that WebAssembly gets threads', async () => {
  const { headers } = await fetch(appUrl);
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
});

it('gives a part of a file when asked for a part, and nothing when it is known already', async () => {
  const url = `${appUrl}models/whisper-tiny.en/config.json`;
  const part = await fetch(url, { headers: { Range: 'bytes=0-9' } });
  expect(part.status).toBe(206);
  expect((await part.arrayBuffer()).byteLength).toBe(10);

  const etag = (await fetch(url)).headers.get('ETag') ?? '';
  expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
});

it('says 404 for weights that are not there, instead of serving the page', async () => {
  expect((await fetch(`${appUrl}models/whisper-huge/config.json`)).status).toBe(404);
});
