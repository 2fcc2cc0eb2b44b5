import type { StoryReading } from './read-story';
import { STORY_PARTS, type StoryPart } from './story-parts';

/** A part that takes at least this much of an answer is worth a word. */
export const LARGE_SHARE = 0.45;

/** A result that takes less than this is hardly heard. */
const SMALL_RESULT = 0.08;

/** From so many "we" on it is asked what the speaker did, if "I" is rarer. */
const MANY_WE = 4;

/** What is worth saying about how a story was told, in this order. */
export type StoryFinding =
  | { readonly kind: 'large-part'; readonly part: StoryPart; readonly share: number }
  | { readonly kind: 'no-result' }
  | { readonly kind: 'short-result'; readonly share: number }
  /** The situation, what was done and what came of it were all heard. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'speakers'; readonly i: number; readonly we: number; readonly sayMine: boolean };

export function findingsOn({ shares, lacksResult, speakers }: StoryReading): readonly StoryFinding[] {
  const large = STORY_PARTS.find((part) => shares[part] >= LARGE_SHARE);
  const { i, we } = speakers;
  return [
    ...(large === undefined
      ? []
      : [{ kind: 'large-part' as const, part: large, share: shares[large] }]),
    ...onResult(shares, lacksResult),
    ...(i + we === 0
      ? []
      : [{ kind: 'speakers' as const, i, we, sayMine: we >= MANY_WE && we > i }]),
  ];
}

function onResult(shares: StoryReading['shares'], lacksResult: boolean): readonly StoryFinding[] {
  if (lacksResult) return [{ kind: 'no-result' }];
  if (shares.result > 0 && shares.result < SMALL_RESULT)
    return [{ kind: 'short-result', share: shares.result }];
  const whole = shares.situation > 0 && shares.action > 0 && shares.result > 0;
  return whole ? [{ kind: 'whole' }] : [];
}
