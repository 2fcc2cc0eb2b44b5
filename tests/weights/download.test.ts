import { afterEach, expect, it, vi } from 'vitest';
import { loadWeights } from '../../src/weights/load-weights';
import { weightsFileOf } from './weights-file-of';

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
  weightsFileOf('a.onnx', FILE).then((file) => loadWeights([file], '/models/', { onBytes }));

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

it('joins the parts of a file that the host has split, going on inside one', async () => {
  const parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
    '/models/a.onnx.part0': FILE.slice(0, 2),
    '/models/a.onnx.part1': FILE.slice(2, 4),
    '/models/a.onnx.part2': FILE.slice(4),
  };
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(parts[url]);
  });
  const file = await weightsFileOf('a.onnx', FILE, 2);
  expect((await loadWeights([file], '/models/')).get('a.onnx')).toEqual(FILE);
  expect(asked).toEqual(Object.keys(parts));
});

it('says that the host can’t be reached when nobody answers', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  await expect(load()).rejects.toMatchObject({ code: 'model-unreachable' });
});

it('asks once more for a file that is not the one that was built, then refuses it', async () => {
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return new Response(Uint8Array.from([5, 4, 3, 2, 1]));
  });
  await expect(load()).rejects.toMatchObject({ code: 'model-damaged' });
  expect(asked).toBe(2);
});
