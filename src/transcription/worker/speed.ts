import type { Whisper } from './whisper';

const PIECE_S = 10;

/** Tokens of ten seconds of brisk speech. */
const TOKENS = 40;

/**
 * Time of work over length of sound on this device, from one piece of ordinary size. What the sound holds changes nothing:
 * the encoder always works as long, and the decoder is asked for a fixed number of tokens.
 */
export async function measureSpeed(whisper: Whisper, now: () => number): Promise<number> {
  const startedAt = now();
  const sound = await whisper.encode(new Float32Array(PIECE_S * 16_000), PIECE_S);
  await whisper.decoder.begin(sound, whisper.opening);
  for (let token = 0; token < TOKENS; token++) await whisper.decoder.next(0);
  return (now() - startedAt) / 1000 / PIECE_S;
}
