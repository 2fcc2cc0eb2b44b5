import { isNegator } from '../scoring/english/negators';
import type { Candidate } from './candidate-phrases';

/** Two candidates with this share of common words are one term; of two statements one has to say all that the other says. */
const SAME_TERM = 0.6;
const SAME_STATEMENT = 1;

/** How much a candidate repeats one that was chosen already. */
export interface TermRelations {
  /** They can't both be terms: one contains words of the other, or most of its stems. */
  readonly same: boolean;
  /** Share of common stems, 0–1. */
  readonly sharedWords: number;
  /** 0 from different bullets or sentences; from one of eight words 1, from a longer one less. */
  readonly sameUnit: number;
}

export function termRelationsOf(one: Candidate, other: Candidate): TermRelations {
  const [stems, others] = [stemsOf(one), stemsOf(other)];
  const common = [...stems].filter((stem) => others.has(stem)).length;
  const together = one.place === other.place;
  const bothTold = one.told && other.told;
  const least = bothTold ? SAME_STATEMENT : SAME_TERM;
  const contrary = (one.told || other.told) && isDenied(one) !== isDenied(other);
  const overlap = together && one.start < other.end && other.start < one.end;
  return {
    same: overlap || (!contrary && common / Math.min(stems.size, others.size) >= least),
    sharedWords: bothTold ? 0 : common / Math.max(stems.size, others.size),
    sameUnit: together ? 8 / Math.max(4, one.unit.text.split(/\s+/).length) : 0,
  };
}

function stemsOf({ content }: Candidate): ReadonlySet<string> {
  return new Set(content.map((token) => token.stem));
}

/** "The food contains acid" and "the food does not contain acid" are two points. */
function isDenied({ tokens }: Candidate): boolean {
  return tokens.some(({ text }) => isNegator(text) || /n['’]t$/.test(text));
}
