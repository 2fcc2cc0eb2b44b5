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
    expect(heard.all().samples.blocks[0]).toBe(block);
  });

  it('stay in the blocks they came in at the end, and nothing is added to them', () => {
    const heard = collectSamples(quiet);
    heard.add(new Float32Array(800));
    heard.add(new Float32Array(300));
    const { samples, durationS } = heard.all();
    heard.add(Float32Array.of(1));
    expect(samples).toHaveLength(1_100);
    expect(samples.blocks.map(({ length }) => length)).toEqual([800, 300]);
    expect(durationS).toBeCloseTo(1_100 / 16_000);
  });

  it('are gone once they are freed, though the take is still held', async () => {
    const heard = collectSamples(quiet);
    const block = new WeakRef(new Float32Array(800));
    heard.add(block.deref() ?? new Float32Array());
    const { samples } = heard.all();
    samples.free();
    await collectGarbage();
    expect(block.deref()).toBeUndefined();
    expect(samples).toHaveLength(800);
  });
});
