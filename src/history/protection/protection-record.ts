import { z } from 'zod';
import type { RecordKind } from '../storage/record-version';

/**
 * How what was said is locked. All of it is sealed with one random key, the data key; that one lies here, sealed with what the
 * passphrase gives. So another passphrase changes this record alone.
 */
export interface ProtectionRecord {
  /** Where converting what is stored stands: it is being sealed, all of it is, or it is being opened for good. */
  readonly phase: 'sealing' | 'sealed' | 'opening';
  /** Rounds of PBKDF2 with SHA-256. */
  readonly iterations: number;
  /** Base64. */
  readonly salt: string;
  /** The data key, sealed; base64. */
  readonly key: string;
}

export const protectionRecord: RecordKind<ProtectionRecord> = {
  name: 'protection',
  version: 1,
  converters: [],
  schema: z.object({
    phase: z.enum(['sealing', 'sealed', 'opening']),
    iterations: z.int().positive(),
    salt: z.base64(),
    key: z.base64(),
  }),
};
