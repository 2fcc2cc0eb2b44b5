import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { createTakeWrites } from '../../src/interview/take-writes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store whose door the test opens and closes. */
function store() {
  const written: number[] = [];
  const troubles: (string | null)[] = [];
  const writes = createTakeWrites((error) => troubles.push(error?.code ?? null));
  const door = { open: true };
  const add = (piece: number) =>
    writes.add(async () => {
      if (!door.open) throw new AppError('storage-full');
      written.push(piece);
    });
  return { writes, written, troubles, door, add };
}

it('writes a piece again until it is there, and the pieces in order', async () => {
  const { writes, written, troubles, door, add } = store();
  add(0);
  await vi.advanceTimersByTimeAsync(0);
  door.open = false;
  add(1);
  add(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toEqual([0]);
  door.open = true;
  await vi.advanceTimersByTimeAsync(15_000);
  await writes.settled();
  expect(written).toEqual([0, 1, 2]);
  expect(troubles.at(-1)).toBeNull();
  expect(new Set(troubles)).toEqual(new Set(['storage-full', null]));
});

it('lets an answer go on once a write was refused again, and has all of it written later', async () => {
  const { writes, written, door, add } = store();
  door.open = false;
  add(0);
  const settled = vi.fn();
  void writes.settled().then(settled);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(settled).toHaveBeenCalledOnce();
  await writes.settled(); // does not wait either
  add(1);
  door.open = true;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(written).toEqual([0, 1]);
});

it('lets an answer go on when storage says nothing at all', async () => {
  const { writes } = store();
  writes.add(() => new Promise(() => {}));
  const settled = vi.fn();
  void writes.settled().then(settled);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(settled).toHaveBeenCalledOnce();
});

it('writes nothing any more that was dropped', async () => {
  const { writes, written, door, add } = store();
  door.open = false;
  add(0);
  add(1);
  await vi.advanceTimersByTimeAsync(1_000);
  writes.drop();
  door.open = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toEqual([]);
  add(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual([2]);
});

it('gives its memory back when room never comes', async () => {
  const { written, door, add } = store();
  door.open = false;
  add(0);
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  door.open = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toEqual([]);
});
