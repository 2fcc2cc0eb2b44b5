import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadWeights } from '../../src/weights/load-weights';
import { weightsFileOf } from './weights-file-of';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A host that serves the bytes in pieces, in a browser whose streams can't be looped over. */
function serveAsSafari(...pieces: readonly (readonly number[])[]): void {
  vi.stubGlobal('fetch', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
        controller.close();
      },
    });
    Object.defineProperty(body, Symbol.asyncIterator, { value: undefined });
    return { ok: true, status: 200, body };
  });
}

const FILE = await weightsFileOf('a.onnx', Uint8Array.from([1, 2, 3]));

describe('fetching the weights', () => {
  it('works where a stream has no async iterator', async () => {
    serveAsSafari([1, 2], [3]);
    const loaded: number[] = [];
    const weights = await loadWeights([FILE], '/models/', { onBytes: (bytes) => loaded.push(bytes) });
    expect(weights.get('a.onnx')).toEqual(Uint8Array.from([1, 2, 3]));
    expect(loaded).toEqual([2, 3]);
  });

  it.each([
    [
      'longer',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['shorter', [[1, 2]]],
  ])('refuses a file that is %s than the list promised', async (_, pieces) => {
    serveAsSafari(...pieces);
    await expect(loadWeights([FILE], '/models/')).rejects.toMatchObject({
      code: 'model-failed',
    });
  });
});
