import { HIDDEN, type Sound } from '../model/decoder';
import type { Whisper } from '../model/whisper';

/** Shorter sounds don't tell: a "no" is said in several languages. */
const LEAST_S = 2;
/** From here on, English is likelier than all other languages together. */
const ENGLISH = 0.5;

/**
 * How far a hearing in English may be believed, 0–1, by what Whisper itself guesses of the language. A model that knows several
 * translates what is no English, and is as sure of the words as if they had been said.
 *
 * Of real people, in stretches of 8 s: Indian, Irish and American English 0.89 and more; Czech, Dutch, French, Italian,
 * Japanese, Russian, Spanish and Swedish 0.27 and less (docs/lab/transcription.md).
 *
 * @returns 1 for a model that knows English alone or does not score languages, and for a short sound
 */
export async function trustInEnglish(whisper: Whisper, sound: Sound, seconds: number): Promise<number> {
  if (whisper.languages === null || seconds < LEAST_S) return 1;
  const { start, english, others } = whisper.languages;
  const { logits } = await whisper.decoder.begin(sound, [start], whisper.rules);
  const score = (token: number) => logits[token] ?? Number.NEGATIVE_INFINITY;
  const best = Math.max(score(english), ...others.map(score));
  if (best <= HIDDEN) return 1;
  const weight = (token: number) => Math.exp(score(token) - best);
  const share = weight(english) / others.reduce((sum, token) => sum + weight(token), weight(english));
  return Math.min(1, share / ENGLISH);
}
