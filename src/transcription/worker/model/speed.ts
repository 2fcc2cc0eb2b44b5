import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';
import { likeliest } from './greedy';
import type { Whisper } from './whisper';

const PIECE_S = 10;

/** Tokens of ten seconds of brisk speech. */
const TOKENS = 40;

/**
 * Time of work over length of sound on this device, from one piece of ordinary size. What the sound holds changes nothing:
 * the encoder always works as long, and the decoder writes a fixed number of tokens, because its end may not come.
 */
export async function measureSpeed(whisper: Whisper, now: () => number): Promise<number> {
  const { end, never, notFirst } = whisper.rules;
  const endless = { ...whisper.rules, never: new Set([...never, ...notFirst, end]) };
  const startedAt = now();
  const sound = await whisper.encode(new Float32Array(PIECE_S * SAMPLE_RATE_HZ), PIECE_S);
  let { logits } = await whisper.decoder.begin(sound, whisper.opening, endless);
  for (let token = 0; token < TOKENS; token++) {
    ({ logits } = await whisper.decoder.next(likeliest(logits, endless, true).token));
  }
  return (now() - startedAt) / 1000 / PIECE_S;
}
