import { type Belief, readChain } from './clause-beliefs';
import { type Clause, clausesOf } from './spoken-clauses';
import { featuresOf } from './story-cues';
import { type ClausePart, PARTS, STORY_PARTS, type StoryPart } from './story-parts';
import { STORY_WEIGHTS } from './story-weights';
import { type SpeakerCounts, speakersIn } from './speakers';

/** From this belief on a clause counts as of its part; chosen on the answers to develop with, see docs/structure.md. */
const SURE = 0.6;

/** A part counts as not heard when no clause is believed to be of it by more than this. */
const NOT_HEARD = 0.3;

/** Shorter answers have too little to tell parts in. */
const FEWEST_WORDS = 40;

/** A reading that leaves more than this open is not shown. */
const MOST_OPEN = 0.4;

/** Neighbouring clauses of one part. `last` is inclusive; `part` is null where it is not clear, or an aside. */
export interface StoryStretch {
  readonly part: StoryPart | null;
  readonly first: number;
  readonly last: number;
}

/** How a story was told, as far as it is clear. */
export interface StoryReading {
  /** The whole answer in order. */
  readonly stretches: readonly StoryStretch[];
  /** Of all words, 0..1. */
  readonly shares: Readonly<Record<StoryPart, number>>;
  /** Whether nothing in it could be a result. That other parts are missing is never said: it was right too seldom. */
  readonly lacksResult: boolean;
  readonly speakers: SpeakerCounts;
}

/** A story in its parts; null when it is short or too much of it is unclear. `words` as transcribed, with their marks. */
export function readStory(words: readonly string[]): StoryReading | null {
  if (words.length < FEWEST_WORDS) return null;
  const clauses = clausesOf(words);
  const { beliefs } = readChain(featuresOf(clauses), STORY_WEIGHTS);
  const stretches = stretchesOf(clauses, partsOfClauses(beliefs));
  const share = (part: StoryPart | null) => shareOf(stretches, part, words.length);
  if (share(null) > MOST_OPEN) return null;
  return {
    stretches,
    shares: {
      situation: share('situation'),
      task: share('task'),
      action: share('action'),
      result: share('result'),
    },
    lacksResult: resultIsLacking(words, beliefs),
    speakers: speakersIn(words),
  };
}

/** The part that each clause is of; null where none is likely enough. */
export function partsOfClauses(beliefs: readonly Belief[]): readonly (ClausePart | null)[] {
  return beliefs.map((belief) => PARTS.find((part) => belief[part] >= SURE) ?? null);
}

/** Whether nothing in an answer of some length could be a result. */
export function resultIsLacking(words: readonly string[], beliefs: readonly Belief[]): boolean {
  return words.length >= FEWEST_WORDS && beliefs.every(({ result }) => result <= NOT_HEARD);
}

function stretchesOf(
  clauses: readonly Clause[],
  parts: readonly (ClausePart | null)[],
): readonly StoryStretch[] {
  const stretches: StoryStretch[] = [];
  clauses.forEach(({ first, last }, index) => {
    const part = STORY_PARTS.find((one) => one === parts[index]) ?? null;
    const before = stretches.at(-1);
    if (before?.part === part) stretches[stretches.length - 1] = { ...before, last };
    else stretches.push({ part, first, last });
  });
  return stretches;
}

function shareOf(stretches: readonly StoryStretch[], part: StoryPart | null, words: number): number {
  const own = stretches.filter((stretch) => stretch.part === part);
  return own.reduce((sum, { first, last }) => sum + last - first + 1, 0) / words;
}
