/** What only devices with the same passphrase can do: seal and open what lies in the database, and name it. */
export interface Vault {
  /** The id under which something lies in the database: the same on every device, and it tells nothing. */
  nameOf(what: string): Promise<string>;
  /** Encrypts some bytes for one document of the database. */
  seal(documentId: string, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Null when it was not sealed with this passphrase for this document, or was changed since. */
  open(documentId: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Keys that the browser uses and never gives out; IndexedDB keeps them as they are. */
export interface VaultKeys {
  readonly sealing: CryptoKey;
  readonly naming: CryptoKey;
}

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const ITERATIONS = 600_000;

export const SALT_BYTES = 16;

/** What AES-GCM is made for (NIST SP 800-38D, 8.2): 96 random bits, new for each document. */
const IV_BYTES = 12;

const text = new TextEncoder();

/** One slow derivation, and two keys from it. The same letters typed on another system give the same keys. */
export async function deriveKeys(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<VaultKeys> {
  const { subtle } = crypto;
  const typed = text.encode(passphrase.normalize('NFKC').trim());
  const slow = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, slow, 256);
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
  /** The id is authenticated with the content, so that a server can't put one document in the place of another. */
  const cipher = (documentId: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: text.encode(documentId),
  });

  return {
    async nameOf(what) {
      const mark = new Uint8Array(await crypto.subtle.sign('HMAC', naming, text.encode(what)));
      return Array.from(mark.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    async seal(documentId, content) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const hidden = await crypto.subtle.encrypt(cipher(documentId, iv), sealing, content);
      const sealed = new Uint8Array(IV_BYTES + hidden.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(hidden), IV_BYTES);
      return sealed;
    },
    async open(documentId, sealed) {
      const iv = sealed.slice(0, IV_BYTES);
      try {
        const content = sealed.slice(IV_BYTES);
        return new Uint8Array(await crypto.subtle.decrypt(cipher(documentId, iv), sealing, content));
      } catch {
        return null; // all that the browser tells is that it does not open
      }
    },
  };
}
