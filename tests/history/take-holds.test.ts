import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEVICE_WAIT_MS } from '../../src/base/deadline';
import { openTakeHolds } from '../../src/history/take-holds';

describe('holding takes in a browser without Web Locks', () => {
  it('knows the takes of this tab', async () => {
    const holds = openTakeHolds('history', undefined);
    await holds.hold('first');
    await holds.hold('second');
    await holds.release('first');
    await holds.release('never-held');
    expect([...(await holds.held())]).toEqual(['second']);
    holds.releaseAll();
    expect((await holds.held()).size).toBe(0);
  });
});

describe('holding takes in a browser that does not answer', () => {
  const silent: LockManager = {
    request: (_name: string, given: unknown) => {
      const { signal } = given as LockOptions;
      return new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    },
    query: () => new Promise<never>(() => {}),
  };

  afterEach(() => void vi.useRealTimers());

  it('keeps no take from the disk, and none from its end', async () => {
    vi.useFakeTimers();
    const holds = openTakeHolds('history', silent);
    const holding = holds.hold('first');
    await vi.advanceTimersByTimeAsync(DEVICE_WAIT_MS);
    await holding;
    await holds.release('first');
  });

  it('says that it does not know what other tabs hold, so that none of it is offered', async () => {
    vi.useFakeTimers();
    const refused = expect(openTakeHolds('history', silent).held()).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
    await vi.advanceTimersByTimeAsync(DEVICE_WAIT_MS);
    await refused;
  });
});
