import { describe, expect, it } from 'vitest';
import { ITERATIONS, passphraseBits } from '../../src/sealing/passphrase-bits';
import { open, seal, sealingKey } from '../../src/sealing/seal';

const bytes = (text: string) => new TextEncoder().encode(text);
const keyOf = (fill: number) => sealingKey(new Uint8Array(32).fill(fill));

describe('sealed bytes', () => {
  it.each([0, 1, 15, 16, 17, 65_536])('come back the same, %i of them', async (length) => {
    const content = crypto.getRandomValues(new Uint8Array(length));
    const key = await keyOf(1);
    expect(await open(key, 'name', await seal(key, 'name', content))).toEqual(content);
  });

  it('open with no other key, under no other name, and not once they are changed or cut', async () => {
    const key = await keyOf(1);
    const sealed = await seal(key, 'name', bytes('my answer'));
    expect(await open(await keyOf(2), 'name', sealed)).toBeNull();
    expect(await open(key, 'other', sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await open(key, 'name', changed)).toBeNull();
    }
    for (const length of [0, 5, 12, sealed.length - 1])
      expect(await open(key, 'name', sealed.slice(0, length))).toBeNull();
  });

  it('are never the same twice', async () => {
    const key = await keyOf(1);
    expect(await seal(key, 'name', bytes('x'))).not.toEqual(await seal(key, 'name', bytes('x')));
  });

  it('leave their key with the browser', async () => {
    await expect(crypto.subtle.exportKey('raw', await keyOf(1))).rejects.toThrow();
  });
});

it('a passphrase gives other bits with another salt, and takes at least the rounds that OWASP asks for', async () => {
  const [one, other] = [new Uint8Array(16), new Uint8Array(16).fill(1)];
  const bits = await passphraseBits('quiet heron', one, 1);
  expect(bits).toHaveLength(32);
  expect(await passphraseBits(' quiet heron ', one, 1)).toEqual(bits);
  expect(await passphraseBits('quiet heron', other, 1)).not.toEqual(bits);
  expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
});
