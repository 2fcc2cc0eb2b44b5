import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdleTime } from '../../../src/app/hearing/idle-time';
import { createInterview } from '../../../src/interview/run';
import { fakeEffects } from '../../fakes/interview-effects';

const question = { id: 'q1', number: 1, text: 'Q', section: 'S', answer: [], placeholders: [] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function answering() {
  const fake = fakeEffects();
  const interview = createInterview(question, fake.effects);
  const idleTime = createIdleTime(1000);
  idleTime.watch(interview);
  return { fake, interview, idleTime };
}

describe('idle time', () => {
  it('comes after nobody answered for a while', async () => {
    const { idleTime } = answering();
    const granted = vi.fn();
    void idleTime.quiet().then(granted);
    await vi.advanceTimersByTimeAsync(999);
    expect(granted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(granted).toHaveBeenCalledOnce();
  });

  it('waits for an answer that is under way', async () => {
    const { fake, interview, idleTime } = answering();
    void interview.startAnswering();
    const granted = vi.fn();
    void idleTime.quiet().then(granted);
    await vi.advanceTimersByTimeAsync(5000);
    expect(granted).not.toHaveBeenCalled();
    fake.microphone.resolve();
    await vi.advanceTimersByTimeAsync(0);
    await interview.startOver();
    await vi.advanceTimersByTimeAsync(1000);
    expect(granted).toHaveBeenCalledOnce();
  });

  it('ends at once when the next answer begins', async () => {
    const { interview, idleTime } = answering();
    const quiet = idleTime.quiet();
    await vi.advanceTimersByTimeAsync(1000);
    const signal = await quiet;
    expect(signal.aborted).toBe(false);
    void interview.startAnswering();
    expect(signal.aborted).toBe(true);
  });
});
