import { describe, expect, it } from 'vitest';
import { alignTokens } from '../../../../src/transcription/worker/model/alignment';

/** One head that looks at five positions of 0.02 s around the given one, in a context of 100 positions. */
function looksAt(position: number): Float32Array {
  return Float32Array.from({ length: 100 }, (_, p) => (Math.abs(p - position) <= 2 ? 1 : 0));
}

describe('aligning tokens to sound', () => {
  it('puts each token where the decoder looks', () => {
    const starts = alignTokens([looksAt(5), looksAt(20), looksAt(40)], 1, 60);
    expect(starts[1]).toBeGreaterThan(0.12);
    expect(starts[1]).toBeLessThanOrEqual(0.4);
    expect(starts[2]).toBeGreaterThanOrEqual(0.44);
    expect(starts[2]).toBeLessThan(0.84);
  });

  it('never goes back in time', () => {
    const starts = alignTokens([looksAt(40), looksAt(10), looksAt(30), looksAt(20)], 1, 60);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  it('gives the padding behind the sound no say', () => {
    const starts = alignTokens([looksAt(5), looksAt(90)], 1, 30);
    expect(Math.max(...starts)).toBeLessThan(0.6);
  });

  it('has nothing to align without tokens', () => {
    expect(alignTokens([], 8, 100)).toEqual([]);
  });
});
