import { readFile } from 'node:fs/promises';

/** A header of RIFF as the recordings of the tests have it: 16 bit, mono, 16 kHz, and nothing but sound after it. */
const HEADER_BYTES = 44;
const BYTES_A_SECOND = 32_000;

/** The recording over and over, until it is so long. */
export async function repeatedWav(path: string, seconds: number): Promise<Buffer> {
  const once = await readFile(path);
  const sound = once.subarray(HEADER_BYTES);
  const whole = Buffer.alloc(HEADER_BYTES + Math.ceil(seconds) * BYTES_A_SECOND);
  once.copy(whole, 0, 0, HEADER_BYTES);
  for (let at = HEADER_BYTES; at < whole.length; at += sound.length) sound.copy(whole, at);
  whole.writeUInt32LE(whole.length - 8, 4);
  whole.writeUInt32LE(whole.length - HEADER_BYTES, 40);
  return whole;
}
