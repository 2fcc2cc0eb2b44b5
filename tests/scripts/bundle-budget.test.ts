import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleTrouble, FIRST_LOAD_BUDGET_BYTES, firstLoadScripts } from '../../scripts/bundle-budget';

const MANIFEST = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js'],
    dynamicImports: ['src/review/player/waveform.ts'],
  },
  '_react.js': { file: 'assets/react.js', imports: ['_react.js', '_tiny.js'] },
  '_tiny.js': { file: 'assets/tiny.js' },
  'src/review/player/waveform.ts': {
    file: 'assets/waveform.js',
    isDynamicEntry: true,
    imports: ['_react.js'],
  },
};

describe('firstLoadScripts', () => {
  it('follows static imports, each once, and leaves out what is loaded on demand', () => {
    expect(firstLoadScripts(MANIFEST)).toEqual(['assets/index.js', 'assets/react.js', 'assets/tiny.js']);
  });
});

describe('bundleTrouble', () => {
  let dist = '';

  beforeEach(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    dist = await mkdtemp(join(tmpdir(), 'budget-'));
    await write('.vite/manifest.json', JSON.stringify(MANIFEST));
    await write('ort/ort-wasm-simd-threaded.wasm', '');
    await write('ort/ort-wasm-simd-threaded.jspi.wasm', '');
    for (const entry of Object.values(MANIFEST)) await write(entry.file, 'export {}');
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(dist, { recursive: true });
  });

  async function write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(join(dist, path, '..'), { recursive: true });
    await writeFile(join(dist, path), content);
  }

  /** Bytes that gzip cannot shrink, the same in every run. */
  function incompressible(length: number): Uint8Array {
    let state = 1;
    return Uint8Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state >> 8;
    });
  }

  it('is silent about a small build', async () => {
    expect(await bundleTrouble(dist)).toEqual([]);
  });

  it('names the size when a static import is too heavy', async () => {
    await write('assets/tiny.js', incompressible(FIRST_LOAD_BUDGET_BYTES));
    expect(await bundleTrouble(dist)).toEqual([expect.stringMatching(/first load is 25\d\.\d kB/)]);
  });

  it('does not count what is loaded on demand', async () => {
    await write('assets/waveform.js', incompressible(FIRST_LOAD_BUDGET_BYTES));
    expect(await bundleTrouble(dist)).toEqual([]);
  });

  it('names WebAssembly that nothing loads', async () => {
    await write('assets/ort-wasm-simd-threaded.asyncify.wasm', '');
    expect(await bundleTrouble(dist)).toEqual([expect.stringContaining('asyncify')]);
  });
});
