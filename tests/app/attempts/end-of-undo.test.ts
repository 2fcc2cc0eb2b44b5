import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endUndoInTime } from '../../../src/app/attempts/end-of-undo';
import type { ChangeListener } from '../../../src/history/storage/changes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers by the moment they were removed at, as the store keeps them. */
function world() {
  const removed: number[] = [];
  const listeners: ChangeListener[] = [];
  const history = {
    subscribe(listener: ChangeListener) {
      listeners.push(listener);
      return () => {};
    },
    storage: {
      async purgeRemoved(before: number) {
        const kept = removed.filter((at) => at >= before);
        const count = removed.length - kept.length;
        removed.splice(0, removed.length, ...kept);
        return count;
      },
    },
  };
  const remove = () => {
    removed.push(Date.now());
    for (const tell of listeners) Reflect.apply(tell, null, ['attempts', null]);
  };
  const onTrouble = vi.fn();
  const begin = () => endUndoInTime(history, () => Date.now(), onTrouble);
  return { removed, remove, begin };
}

it('lets an answer be brought back for most of a minute, and not longer', async () => {
  const { removed, remove, begin } = world();
  await begin();
  remove();
  await vi.advanceTimersByTimeAsync(30_000);
  remove();
  expect(removed).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(removed).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(removed).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(removed).toEqual([]);
});

it('deletes what was removed on a page before, within a minute', async () => {
  const { removed, begin } = world();
  removed.push(Date.now() - 61_000, Date.now() - 5_000);
  await begin();
  expect(removed).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(removed).toEqual([]);
});
