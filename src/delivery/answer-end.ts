import { LEVEL_STEP_S } from '../recorder/take';
import type { Word } from '../transcription/transcript';

/** Words with which no English sentence ends. "So", "of" or "when" are left out: "I think so", "what I thought of", "I don't know when". */
const NEVER_LAST = new Set(
  'a an the and or but nor because if than unless although whereas my our your their'.split(' '),
);

/** "… and yeah, so." */
const LOOSE_SO = /(?:[,.!?…]|\b(?:and|but|yeah)) so$/;

/** Whether the last words can't be the end of a sentence. `words` as transcribed or typed; false where nothing was said. */
export function stopsMidSentence(words: readonly string[]): boolean {
  const end = words.slice(-2).join(' ').toLowerCase();
  const plain = end.replace(/[^\p{L}\p{N}'’]+$/u, '');
  return NEVER_LAST.has(plain.split(' ').at(-1) ?? '') || LOOSE_SO.test(plain);
}

/** How much of the end is held against the rest. */
const END_S = 4;
/** With less before it there is no rest to speak of. */
const LEAST_BEFORE_S = 10;
/** Ten decibels less are heard as half as loud (the sone scale of S. S. Stevens, 1955). */
const HALF_AS_LOUD = 10 ** (-10 / 20);
/** Of the levels of a stretch, so that breath and short pauses in it don't count. */
const LOUD_SHARE = 0.75;

/**
 * Where an answer became about half as loud as before and stayed so to its end, in seconds of the take; null where it did not, or
 * where it is too short to tell. `levels` is the RMS per `LEVEL_STEP_S`. An automatic gain of the browser hides it.
 */
export function quietEndS(words: readonly Word[], levels: readonly number[]): number | null {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const fromS = last.endS - END_S;
  if (fromS - first.startS < LEAST_BEFORE_S) return null;
  const before = loudLevel(levels, first.startS, fromS);
  const end = loudLevel(levels, fromS, last.endS);
  return before > 0 && end <= before * HALF_AS_LOUD ? fromS : null;
}

function loudLevel(levels: readonly number[], fromS: number, toS: number): number {
  const part = levels.slice(Math.floor(fromS / LEVEL_STEP_S), Math.ceil(toS / LEVEL_STEP_S));
  return part.toSorted((one, other) => one - other)[Math.floor(LOUD_SHARE * (part.length - 1))] ?? 0;
}
