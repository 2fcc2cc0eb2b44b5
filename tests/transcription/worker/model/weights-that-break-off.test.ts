import { afterEach, expect, it, vi } from 'vitest';
import { fetchWeights } from '../../../../src/transcription/worker/model/weights';

afterEach(() => void vi.unstubAllGlobals());

const FILE = Uint8Array.from([1, 2, 3, 4, 5]);

/** A host whose answers break off after so many bytes, one number an answer; null sends the rest. */
function serve(ends: readonly (number | null)[], knowsRanges: boolean) {
  const asked: { range: string | null; cache: string | undefined }[] = [];
  vi.stubGlobal('fetch', async (_url: string, init?: RequestInit) => {
    const range = new Headers(init?.headers).get('Range');
    const end = ends[asked.length] ?? null;
    asked.push({ range, cache: init?.cache });
    const from = knowsRanges && range ? Number(/\d+/.exec(range)?.[0]) : 0;
    const sent = FILE.slice(from, end === null ? undefined : from + end);
    let given = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (!given && sent.length > 0) controller.enqueue(sent);
        else if (end === null) controller.close();
        else controller.error(new TypeError('network error'));
        given = true;
      },
    });
    return new Response(body, { status: from > 0 ? 206 : 200 });
  });
  return asked;
}

const load = (onBytes: (bytes: number) => void = () => {}) =>
  fetchWeights([{ path: 'a.onnx', bytes: FILE.length }], '/models/', onBytes);

it('goes on where the download broke off, past the HTTP cache', async () => {
  const asked = serve([2, 1, null], true);
  const loaded: number[] = [];
  expect((await load((bytes) => loaded.push(bytes))).get('a.onnx')).toEqual(FILE);
  expect(asked).toEqual([
    { range: null, cache: undefined },
    { range: 'bytes=2-', cache: 'no-store' },
    { range: 'bytes=3-', cache: 'no-store' },
  ]);
  expect(loaded.at(-1)).toBe(FILE.length);
});

it('begins anew at a host without ranges, and counts right', async () => {
  serve([3, null], false);
  const loaded: number[] = [];
  expect((await load((bytes) => loaded.push(bytes))).get('a.onnx')).toEqual(FILE);
  expect(loaded.at(-1)).toBe(FILE.length);
});

it('gives up when it breaks off again and again', async () => {
  const asked = serve([1, 1, 0, 0, 0, 0], true);
  await expect(load()).rejects.toMatchObject({ code: 'model-failed' });
  expect(asked).toHaveLength(4);
});
