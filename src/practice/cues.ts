import type { PracticeCard } from './card';

/** How much of the model answer is shown beside a question. */
export type CueLevel = 'full' | 'key-terms' | 'first-letters' | 'nothing';

/**
 * Days of stability from which a cue goes. By FSRS, good answers on their due days make a question hold for 2.3, 14 and 57
 * days: the first takes the full text away, the second leaves first letters, the third nothing.
 */
const KEY_TERMS_FROM = 2;
const FIRST_LETTERS_FROM = 10;
const NOTHING_FROM = 30;

/** Cues fade as the answer settles, and come back when it is lost. Null stands for a question never answered. */
export function cueLevel(card: PracticeCard | null): CueLevel {
  const stability = card?.stability ?? 0;
  if (stability < KEY_TERMS_FROM) return 'full';
  if (stability < FIRST_LETTERS_FROM) return 'key-terms';
  return stability < NOTHING_FROM ? 'first-letters' : 'nothing';
}

/** "data drift detection" -> "d… d… d…"; a number keeps its first digit. */
export function firstLetters(term: string): string {
  return term
    .split(/\s+/)
    .map((word) => word.replace(/^([^\p{L}\p{N}]*[\p{L}\p{N}]).*$/u, '$1…'))
    .join(' ');
}
