import { describe, expect, it } from 'vitest';
import { deriveKeys, openVault } from '../../src/sync/vault';

const SALT = new Uint8Array(16);
const vaultOf = async (passphrase: string, salt = SALT) => openVault(await deriveKeys(passphrase, salt, 1));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the vault', () => {
  it('opens what another device with the same passphrase sealed', async () => {
    const sealed = await (await vaultOf('quiet heron')).seal('doc', bytes('my answer'));
    const opened = await (await vaultOf(' quiet heron ')).open('doc', sealed);
    expect(new TextDecoder().decode(opened ?? undefined)).toBe('my answer');
  });

  it('takes the same letters for the same, however a system writes their accents', async () => {
    const sealed = await (await vaultOf('caf\u00e9 au lait')).seal('doc', bytes('x'));
    expect(await (await vaultOf('cafe\u0301 au lait')).open('doc', sealed)).toEqual(bytes('x'));
  });

  it.each([
    ['another passphrase', () => vaultOf('loud heron')],
    ['another salt', () => vaultOf('quiet heron', new Uint8Array(16).fill(1))],
  ])('does not open with %s', async (_, other) => {
    const sealed = await (await vaultOf('quiet heron')).seal('doc', bytes('my answer'));
    expect(await (await other()).open('doc', sealed)).toBeNull();
  });

  it('does not open what was changed, cut, or put in the place of another document', async () => {
    const vault = await vaultOf('quiet heron');
    const sealed = await vault.seal('doc', bytes('my answer'));
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await vault.open('doc', changed)).toBeNull();
    }
    for (const length of [0, 5, 12, sealed.length - 1])
      expect(await vault.open('doc', sealed.slice(0, length))).toBeNull();
    expect(await vault.open('other', sealed)).toBeNull();
  });

  it('seals the same twice in two ways', async () => {
    const vault = await vaultOf('quiet heron');
    expect(await vault.seal('doc', bytes('x'))).not.toEqual(await vault.seal('doc', bytes('x')));
  });

  it('gives the same name on every device, another for each passphrase, and tells nothing by it', async () => {
    const name = await (await vaultOf('quiet heron')).nameOf('attempt/1');
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(await (await vaultOf('quiet heron')).nameOf('attempt/1')).toBe(name);
    expect(await (await vaultOf('loud heron')).nameOf('attempt/1')).not.toBe(name);
  });

  it('gives its keys to nobody', async () => {
    const { sealing, naming } = await deriveKeys('quiet heron', SALT, 1);
    for (const key of [sealing, naming]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });
});
