import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';

/** What a first visit may load before it can show the questions: script, gzipped. Whisper and the waveform come later. */
export const FIRST_LOAD_BUDGET_BYTES = 250_000;

/**
 * The only WebAssembly the build may carry, served at `/ort/`: ONNX Runtime for the processor, and with WebGPU for those
 * who turn the graphics card on; nobody else fetches that one. SQLite comes with the first Anki deck that is imported.
 */
const EXPECTED_WASM = [
  /^ort\/ort-wasm-simd-threaded\.wasm$/,
  /^ort\/ort-wasm-simd-threaded\.jspi\.wasm$/,
  /^assets\/sql-wasm-browser-[\w-]+\.wasm$/,
];

/** The scripts that the page loads at once: its entry and everything that is imported statically from there. */
export function firstLoadScripts(manifest: Manifest): readonly string[] {
  return firstLoadKeys(manifest).flatMap((key) => manifest[key]?.file ?? []);
}

/** The same with their styles. */
export function firstLoadFiles(manifest: Manifest): readonly string[] {
  const styles = firstLoadKeys(manifest).flatMap((key) => manifest[key]?.css ?? []);
  return [...firstLoadScripts(manifest), ...styles];
}

function firstLoadKeys(manifest: Manifest): readonly string[] {
  const seen = new Set<string>();
  const queue = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  for (const key of queue) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen];
}

/** What is too heavy in a build folder, as sentences; empty when it keeps the budget. */
export async function bundleTrouble(dist: string): Promise<readonly string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizes = await Promise.all(
    firstLoadScripts(manifest).map(async (file) => gzipSync(await readFile(join(dist, file))).byteLength),
  );
  const firstLoad = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `First load of script: ${inKilobytes(firstLoad)} gzipped, of ${inKilobytes(FIRST_LOAD_BUDGET_BYTES)}.`,
  );

  const files = await readdir(dist, { recursive: true });
  const strayWasm = files
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.wasm') && !EXPECTED_WASM.some((expected) => expected.test(file)));
  return [
    ...(firstLoad > FIRST_LOAD_BUDGET_BYTES ? [`The first load is ${inKilobytes(firstLoad)}.`] : []),
    ...strayWasm.map((file) => `The build carries ${file}, which nothing loads.`),
  ];
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
