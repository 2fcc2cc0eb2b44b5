import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sha256Of } from '../../src/base/sha256';
import { removeOtherFiles, WEIGHTS_CACHE } from '../../src/weights/kept-file';
import { areKept, contentOf, loadWeights } from '../../src/weights/load-weights';
import { onMended } from '../../src/weights/mended';
import type { WeightsFile } from '../../src/weights/weights-list';
import { weightsFileOf } from './weights-file-of';

// The same waits, shorter: nobody needs to sit through them.
vi.mock('../../src/base/deadline', async (original) => ({
  ...(await original<typeof import('../../src/base/deadline')>()),
  DEVICE_WAIT_MS: 500,
}));

const MODELS = '/models-of-a-test/';
/** Ten megabytes lie in three pieces. */
const CONTENT = Uint8Array.from({ length: 10_000_000 }, (_, at) => at % 251);
let file: WeightsFile;

beforeEach(async () => {
  await caches.delete(WEIGHTS_CACHE);
  file = await weightsFileOf('a.onnx', CONTENT);
});
afterEach(() => void vi.unstubAllGlobals());

/** A host whose first answer breaks off after so many bytes; null sends all. Gives the ranges that were asked for. */
function serve(breaksAt: number | null = null): (string | null)[] {
  const asked: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_: string, init?: RequestInit) => {
    const range = new Headers(init?.headers).get('Range');
    const from = Number(/\d+/.exec(range ?? '')?.[0] ?? 0);
    const first = asked.push(range) === 1;
    const ends = first && breaksAt !== null;
    const chunks = [CONTENT.slice(from, ends ? breaksAt : undefined)];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else if (ends) controller.error(new TypeError('network error'));
        else controller.close();
      },
    });
    return new Response(body, { status: from > 0 ? 206 : 200 });
  });
  return asked;
}

/** Whether what was loaded is the file; comparing ten million values takes a test runner minutes. */
async function load(): Promise<boolean> {
  const content = contentOf(await loadWeights([file], MODELS), 'a.onnx');
  return (await sha256Of(content)) === file.sha256;
}

/** Puts other bytes in the place of a kept piece. */
async function damage(pieceBytes: number): Promise<void> {
  const cache = await caches.open(WEIGHTS_CACHE);
  const [first] = await cache.keys();
  if (first) await cache.put(first, new Response(new Uint8Array(pieceBytes)));
}

it('fetches a file once, and then has it without a network', async () => {
  const asked = serve();
  expect(await areKept([file], MODELS)).toBe(false);
  expect(await load()).toBe(true);
  expect(await areKept([file], MODELS)).toBe(true);
  expect(await load()).toBe(true);
  expect(asked).toEqual([null]);
});

it('goes on after a reload where the download was, piece by piece', async () => {
  serve();
  await load();
  const cache = await caches.open(WEIGHTS_CACHE);
  const last = (await cache.keys()).at(-1);
  if (last) await cache.delete(last); // the page was closed before the last piece came
  const asked = serve();
  expect(await load()).toBe(true);
  expect(asked).toEqual(['bytes=8388608-']);
});

it('keeps what came before a break', async () => {
  const asked = serve(9_000_000);
  expect(await load()).toBe(true);
  expect(asked).toEqual([null, 'bytes=9000000-']);
});

it.each([4 * 1024 * 1024, 17])(
  'fetches a file again whose kept piece is damaged, of %i bytes',
  async (bytes) => {
    serve();
    await load();
    await damage(bytes);
    const mended: string[] = [];
    onMended((path) => mended.push(path));
    expect(await load()).toBe(true);
    if (bytes > 17) await vi.waitFor(() => expect(mended).toEqual(['a.onnx']));
    expect(await load()).toBe(true);
  },
);

it('is used all the same where the browser has no room', async () => {
  const asked = serve();
  vi.spyOn(Cache.prototype, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  expect(await load()).toBe(true);
  vi.restoreAllMocks();
  expect(await areKept([file], MODELS)).toBe(false);
  expect(asked).toHaveLength(1);
});

it.each(['open', 'match', 'put'] as const)(
  'comes from the host where %s of a cache never answers',
  async (name) => {
    const asked = serve();
    const never = () => new Promise<never>(() => {});
    if (name === 'open') vi.spyOn(CacheStorage.prototype, name).mockImplementation(never);
    else vi.spyOn(Cache.prototype, name).mockImplementation(never);
    expect(await load()).toBe(true);
    vi.restoreAllMocks();
    expect(asked).toEqual([null]);
  },
);

it('comes once to two that ask at the same time', async () => {
  const asked = serve();
  expect(await Promise.all([load(), load()])).toEqual([true, true]);
  expect(asked).toHaveLength(1);
});

it('waits for another tab that loads it, but not for one that never ends', async () => {
  serve();
  const patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  let letGo = () => {};
  const frozen = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks.request(`viva-voce-weights-${file.sha256}`, () => frozen);
  const loading = load();
  patience.abort();
  expect(await loading).toBe(true);
  letGo();
  vi.restoreAllMocks();
});

it('deletes what an older version kept', async () => {
  serve();
  await load();
  await removeOtherFiles([file]);
  expect(await areKept([file], MODELS)).toBe(true);
  await removeOtherFiles([]);
  expect(await (await caches.open(WEIGHTS_CACHE)).keys()).toEqual([]);
});
