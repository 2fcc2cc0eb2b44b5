import { describe, expect, it } from 'vitest';
import { rememberVectors } from '../../src/meaning/remembered-vectors';

function countingEncoder() {
  const asked: string[][] = [];
  const encode = async (texts: readonly string[]) => {
    asked.push([...texts]);
    return texts.map((text) => Float32Array.of(text.length));
  };
  return { asked, encode };
}

describe('remembered vectors', () => {
  it('are encoded once per text, in the order that was asked', async () => {
    const { asked, encode } = countingEncoder();
    const embed = rememberVectors(encode);
    expect(await embed(['aa', 'b', 'aa'])).toEqual([
      Float32Array.of(2),
      Float32Array.of(1),
      Float32Array.of(2),
    ]);
    expect(await embed(['b', 'ccc'])).toEqual([Float32Array.of(1), Float32Array.of(3)]);
    expect(asked).toEqual([['aa', 'b'], ['ccc']]);
  });

  it('are not encoded when they are known beforehand', async () => {
    const { asked, encode } = countingEncoder();
    const embed = rememberVectors(encode, { told: new Map([['b', Float32Array.of(7)]]) });
    expect(await embed(['aa', 'b'])).toEqual([Float32Array.of(2), Float32Array.of(7)]);
    expect(asked).toEqual([['aa']]);
  });

  it('are forgotten when there are too many, the longest unused first', async () => {
    const { asked, encode } = countingEncoder();
    const embed = rememberVectors(encode, { most: 2 });
    await embed(['a', 'bb']);
    await embed(['a']);
    await embed(['ccc']);
    await embed(['a', 'bb']);
    expect(asked).toEqual([['a', 'bb'], ['ccc'], ['bb']]);
  });

  it('come back whole even when one request is larger than the memory', async () => {
    const { encode } = countingEncoder();
    const embed = rememberVectors(encode, { most: 1 });
    expect(await embed(['a', 'bb', 'ccc'])).toHaveLength(3);
  });
});
