import { type Belief, readChain } from './clause-beliefs';
import { type Clause, clausesOf } from './spoken-clauses';
import { featuresOf } from './story-cues';
import { type ClausePart, PARTS, type StoryPart } from './story-parts';
import { STORY_WEIGHTS } from './story-weights';

/** From this belief on a clause counts as of its part; chosen on the answers to develop with, lab/structure/README.md tells which. */
const SURE = 0.6;

/** A part counts as not heard when no clause is believed to be of it by more than this. */
const NOT_HEARD = 0.3;

/** Shorter answers have too little to tell parts in. */
const FEWEST_WORDS = 40;

/** Words of an answer, `last` inclusive, that tell one part of its story. */
export interface StoryStretch {
  readonly part: StoryPart;
  readonly first: number;
  readonly last: number;
}

/** How a story was told. */
export interface StoryReading {
  /** In order; neighbours are of different parts. What is not sure, and what is no part of the story, is left out. */
  readonly stretches: readonly StoryStretch[];
  /** Parts that an interviewer waits for, and that nothing in it could be. */
  readonly lacks: readonly AwaitedPart[];
}

/** Parts of a story of which it is said that they were not found; the others are often rightly left out. */
export const AWAITED_PARTS = ['action', 'result'] as const satisfies readonly StoryPart[];
export type AwaitedPart = (typeof AWAITED_PARTS)[number];

/** The parts of a story, its words as transcribed, with their marks; null when it is short. */
export function readStory(words: readonly string[]): StoryReading | null {
  if (words.length < FEWEST_WORDS) return null;
  const clauses = clausesOf(words);
  const { beliefs } = readChain(featuresOf(clauses), STORY_WEIGHTS);
  return {
    stretches: stretchesOf(clauses, partsOfClauses(beliefs)),
    lacks: lackingIn(words, beliefs),
  };
}

/** The part that each clause is of; null where none is likely enough. */
export function partsOfClauses(beliefs: readonly Belief[]): readonly (ClausePart | null)[] {
  return beliefs.map((belief) => PARTS.find((part) => belief[part] >= SURE) ?? null);
}

/** Clauses of one part that follow each other make one stretch, also over a clause between them that is of none. */
export function stretchesOf(
  clauses: readonly Clause[],
  parts: readonly (ClausePart | null)[],
): readonly StoryStretch[] {
  const stretches: StoryStretch[] = [];
  clauses.forEach(({ first, last }, index) => {
    const part = parts[index] ?? 'other';
    if (part === 'other') return;
    const before = stretches.at(-1);
    if (before?.part === part) stretches[stretches.length - 1] = { ...before, last };
    else stretches.push({ part, first, last });
  });
  return stretches;
}

/** The awaited parts that nothing in an answer of some length could be. */
export function lackingIn(words: readonly string[], beliefs: readonly Belief[]): readonly AwaitedPart[] {
  if (words.length < FEWEST_WORDS) return [];
  return AWAITED_PARTS.filter((part) => beliefs.every((belief) => belief[part] <= NOT_HEARD));
}
