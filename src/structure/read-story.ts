import type { Belief } from './clause-beliefs';
import { type ClausePart, PARTS } from './story-parts';

/** From this belief on a clause counts as of its part; chosen on the answers to develop with, lab/structure/README.md tells which. */
const SURE = 0.6;

/** A part counts as not heard when no clause is believed to be of it by more than this. */
const NOT_HEARD = 0.3;

/** Shorter answers have too little to tell parts in. */
const FEWEST_WORDS = 40;

/** The part that each clause is of; null where none is likely enough. */
export function partsOfClauses(beliefs: readonly Belief[]): readonly (ClausePart | null)[] {
  return beliefs.map((belief) => PARTS.find((part) => belief[part] >= SURE) ?? null);
}

/** Whether nothing in an answer of some length could be a result. */
export function resultIsLacking(words: readonly string[], beliefs: readonly Belief[]): boolean {
  return words.length >= FEWEST_WORDS && beliefs.every(({ result }) => result <= NOT_HEARD);
}
