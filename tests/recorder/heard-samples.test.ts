import { describe, expect, it } from 'vitest';
import { collectSamples } from '../../src/recorder/heard-samples';
import { collectGarbage } from '../collect-garbage';

const quiet = { onSamples: () => {}, onLevel: () => {}, onSilentInput: () => {} };

describe('the samples of a take', () => {
  it('are held in the arrays that are handed on, not in copies', () => {
    const handedOn: Float32Array[] = [];
    const heard = collectSamples({ ...quiet, onSamples: (samples) => void handedOn.push(samples) });
    const block = Float32Array.of(0.5, -0.5);
    heard.add(block);
    expect(handedOn[0]).toBe(block);
    block[0] = 0.25; // would not show in a copy
    expect([...heard.all().samples]).toEqual([0.25, -0.5]);
  });

  it('are one array at the end, without the blocks they came in, and nothing is added to them', async () => {
    const heard = collectSamples(quiet);
    const block = new WeakRef(new Float32Array(800).fill(0.5));
    heard.add(block.deref() ?? new Float32Array());
    expect(heard.all().samples).toHaveLength(800);
    await collectGarbage();
    expect(block.deref()).toBeUndefined();
    heard.add(Float32Array.of(1));
    expect(heard.all().samples).toHaveLength(0);
  });
});
