/** What AES-GCM is made for (NIST SP 800-38D, 8.2): 96 random bits, new for each sealing. */
const IV_BYTES = 12;

/** A key for `seal` and `open` that the browser uses and never gives out. */
export function sealingKey(bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Encrypts bytes under a name, which is authenticated with them: nothing can be put in the place of something else. */
export async function seal(
  key: CryptoKey,
  name: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const hidden = await crypto.subtle.encrypt(cipher(name, iv), key, content);
  const sealed = new Uint8Array(IV_BYTES + hidden.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(hidden), IV_BYTES);
  return sealed;
}

/** Null when it was not sealed with this key under this name, or was changed since. */
export async function open(
  key: CryptoKey,
  name: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = sealed.slice(0, IV_BYTES);
  try {
    const content = await crypto.subtle.decrypt(cipher(name, iv), key, sealed.subarray(IV_BYTES));
    return new Uint8Array(content);
  } catch {
    return null; // all that the browser tells is that it does not open
  }
}

function cipher(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}
