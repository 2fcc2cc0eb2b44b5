import { fromBase64, toBase64 } from '../../base/base64';
import { ITERATIONS, passphraseBits, SALT_BYTES } from '../../sealing/passphrase-bits';
import { open, seal, sealingKey } from '../../sealing/seal';
import type { ProtectionRecord } from './protection-record';

type Lock = Omit<ProtectionRecord, 'phase'>;
type Bits = Uint8Array<ArrayBuffer>;

const KEY_BYTES = 32;

/** What the data key is sealed as. */
const NAME = 'data key';

/** 256 random bits: no passphrase is in them, so a new one needs nothing to be sealed again. */
export function newDataKey(): Bits {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** Seals the data key with the passphrase, under a new salt. */
export async function lockWith(passphrase: string, dataKey: Bits, iterations = ITERATIONS): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await seal(await keyOf(passphrase, salt, iterations), NAME, dataKey);
  return { iterations, salt: toBase64(salt), key: toBase64(key) };
}

/** The data key; null for another passphrase. */
export async function unlockWith(passphrase: string, { iterations, salt, key }: Lock): Promise<Bits | null> {
  const [saltBytes, sealed] = [fromBase64(salt), fromBase64(key)];
  if (saltBytes === null || sealed === null) return null;
  return open(await keyOf(passphrase, saltBytes, iterations), NAME, sealed);
}

async function keyOf(passphrase: string, salt: Bits, iterations: number): Promise<CryptoKey> {
  return sealingKey(await passphraseBits(passphrase, salt, iterations));
}
