import { describe, expect, it, vi } from 'vitest';
import { createLevelTrace, createSilenceAlarm } from '../../src/recorder/level-trace';

describe('the level trace', () => {
  it('has one root mean square for each 50 ms, whatever the blocks', () => {
    const trace = createLevelTrace();
    const loud = new Float32Array(1_000).fill(0.5);
    const quiet = new Float32Array(1_000).fill(-0.25);
    expect(trace.push(loud)).toEqual([0.5]);
    expect(trace.push(quiet)).toEqual([expect.closeTo(Math.sqrt((200 * 0.25 + 600 * 0.0625) / 800), 4)]);
    expect(trace.finish()).toHaveLength(3);
  });

  it('ends with what the last step has', () => {
    const trace = createLevelTrace();
    trace.push(new Float32Array(80).fill(0.1));
    expect(trace.finish()).toEqual([0.1]);
  });

  it('never rounds a sound down to digital silence', () => {
    const trace = createLevelTrace();
    expect(trace.push(new Float32Array(800).fill(1e-7))).toEqual([1e-5]);
    expect(trace.push(new Float32Array(800))).toEqual([0]);
  });
});

describe('the alarm for a dead microphone', () => {
  const hear = (levels: readonly number[]) => {
    const onSilentInput = vi.fn();
    const alarm = createSilenceAlarm(onSilentInput);
    for (const level of levels) alarm(level);
    return onSilentInput.mock.calls.length;
  };
  const twoSeconds = new Array<number>(40).fill(0);

  it('rings after two seconds of zeros, once', () => {
    expect(hear(twoSeconds.slice(1))).toBe(0);
    expect(hear([...twoSeconds, ...twoSeconds])).toBe(1);
  });

  it('does not ring for a quiet room', () => {
    expect(hear(twoSeconds.map(() => 1e-5))).toBe(0);
  });

  it('rings again when a sound came between', () => {
    expect(hear([...twoSeconds, 0.1, ...twoSeconds])).toBe(2);
  });
});
