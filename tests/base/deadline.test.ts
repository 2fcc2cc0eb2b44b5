import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Overdue, whileHeard } from '../../src/base/deadline';

const SILENCE_MS = 6_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something that never comes, and what came of waiting for it. */
function waitingForever() {
  const listened = { ended: false };
  let say = () => {};
  const outcome = vi.fn();
  whileHeard('It', new Promise(() => {}), SILENCE_MS, (heard) => {
    say = heard;
    return () => {
      listened.ended = true;
    };
  }).catch(outcome);
  return { say: () => say(), outcome, listened };
}

it('waits on for what says something, and no longer once it is silent', async () => {
  const { say, outcome, listened } = waitingForever();
  for (let time = 0; time < 10; time += 1) {
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1_000);
    say();
  }
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(SILENCE_MS);
  expect(outcome).toHaveBeenCalledExactlyOnceWith(expect.any(Overdue));
  expect(listened.ended).toBe(true);
});

it('listens no more once it came', async () => {
  const end = vi.fn();
  await expect(whileHeard('It', Promise.resolve('here'), SILENCE_MS, () => end)).resolves.toBe('here');
  expect(end).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});
