import { passphraseBits } from '../sealing/passphrase-bits';
import { open, seal } from '../sealing/seal';

/** What only devices with the same passphrase can do: seal and open what lies in the database, and name it. */
export interface Vault {
  /** The id under which something lies in the database: the same on every device, and it tells nothing. */
  nameOf(what: string): Promise<string>;
  /** Encrypts some bytes for one document of the database. */
  seal(documentId: string, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Null when it was not sealed with this passphrase for this document, or was changed since. */
  open(documentId: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Keys that the browser uses and never gives out. */
export interface VaultKeys {
  readonly sealing: CryptoKey;
  readonly naming: CryptoKey;
}

const text = new TextEncoder();

/** One slow derivation, and two keys from it. */
export async function deriveKeys(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<VaultKeys> {
  return keysOf(await passphraseBits(passphrase, salt, iterations));
}

/** The two keys that the bits of a passphrase give. */
export async function keysOf(bits: Uint8Array<ArrayBuffer>): Promise<VaultKeys> {
  const { subtle } = crypto;
  const root = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: text.encode(info),
  });
  const [sealing, naming] = await Promise.all([
    subtle.deriveKey(from('viva-voce sealing'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    subtle.deriveKey(from('viva-voce naming'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ]);
  return { sealing, naming };
}

export function openVault({ sealing, naming }: VaultKeys): Vault {
  return {
    async nameOf(what) {
      const mark = new Uint8Array(await crypto.subtle.sign('HMAC', naming, text.encode(what)));
      return Array.from(mark.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    seal: (documentId, content) => seal(sealing, documentId, content),
    open: (documentId, sealed) => open(sealing, documentId, sealed),
  };
}
