import { describe, expect, it } from 'vitest';
import { createSyncLoop } from '../../../src/app/sync/sync-loop';
import type { SyncReport } from '../../../src/sync/replicate';
import { syncError } from '../../../src/sync/sync-problem';

const REPORT: SyncReport = { sent: 1, received: 2, newer: 0, damaged: 0 };

/** A loop whose time passes by hand, and whose syncs end as the test says. */
function loopOf(sync: (signal: AbortSignal) => Promise<SyncReport> = async () => REPORT) {
  let runs = 0;
  const planned = new Map<() => void, number>();
  const loop = createSyncLoop({
    sync: (signal) => {
      runs += 1;
      return sync(signal);
    },
    quiet: () => Promise.resolve(),
    now: () => 1000,
    after(ms, call) {
      planned.set(call, ms);
      return () => planned.delete(call);
    },
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    loop,
    settled,
    runs: () => runs,
    waits: () => [...planned.values()],
    async timePasses() {
      for (const call of [...planned.keys()]) {
        planned.delete(call);
        call();
      }
      await settled();
    },
  };
}

describe('the moments of sync', () => {
  it('come every few minutes after the first', async () => {
    const { loop, runs, waits, timePasses, settled } = loopOf();
    loop.soon();
    await settled();
    expect(loop.state.getState()).toEqual({
      activity: { kind: 'resting' },
      last: { at: 1000, report: REPORT },
    });
    expect(waits()).toEqual([300_000]);
    await timePasses();
    expect(runs()).toBe(2);
  });

  it('come once for several changes, and once more for what changes meanwhile', async () => {
    const ends: (() => void)[] = [];
    const { loop, runs, settled } = loopOf(() => new Promise((resolve) => ends.push(() => resolve(REPORT))));
    for (let change = 0; change < 3; change++) loop.soon();
    await settled();
    expect(runs()).toBe(1);
    loop.soon();
    loop.soon();
    await settled();
    ends.shift()?.();
    await settled();
    expect(runs()).toBe(2);
    ends.shift()?.();
    await settled();
    expect(runs()).toBe(2);
  });

  it('wait longer after each failure that passes by itself, ten minutes at most', async () => {
    const { loop, waits, timePasses, settled } = loopOf(() => Promise.reject(syncError('unreachable')));
    loop.soon();
    await settled();
    expect(loop.state.getState().activity).toMatchObject({ kind: 'waiting' });
    const waited = [];
    for (let time = 0; time < 7; time++) {
      waited.push(...waits());
      await timePasses();
    }
    expect(waited).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]);
  });

  it('come at once when there is a network again', async () => {
    let reachable = false;
    const { loop, settled } = loopOf(async () => {
      if (!reachable) throw syncError('unreachable');
      return REPORT;
    });
    loop.soon();
    await settled();
    reachable = true;
    loop.wake();
    await settled();
    expect(loop.state.getState().activity).toEqual({ kind: 'resting' });
  });

  it('come no more by themselves where the user has to do something first', async () => {
    const { loop, runs, waits, settled } = loopOf(() => Promise.reject(syncError('refused')));
    await loop.now();
    expect(loop.state.getState().activity).toMatchObject({ kind: 'stopped' });
    loop.soon();
    loop.wake();
    await settled();
    expect([runs(), waits()]).toEqual([1, []]);
    await loop.now();
    expect(runs()).toBe(2);
  });

  it('end with it, and so does the sync under way', async () => {
    let signal: AbortSignal | null = null;
    const { loop, runs, waits, settled } = loopOf((given) => {
      signal = given;
      return Promise.resolve(REPORT);
    });
    await loop.now();
    loop.stop();
    loop.soon();
    await settled();
    expect(signal).toMatchObject({ aborted: true });
    expect([runs(), waits()]).toEqual([1, []]);
  });
});
