import type { TermChoice, TermKind, TermWeight } from '../bank/key-term';

/** said: in any spelling a listener would take for it; close: the meaning in other words; denied: "we never used X". */
export type Verdict = 'said' | 'close' | 'missed' | 'denied';

/** First and last word, inclusive, as indexes into `wordsOf(transcript)` of the take. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** Why a verdict was given. The UI words it: "stem match", "number equal", "meaning 0.71", "negated by 'never'". */
export type Reason =
  | { readonly kind: 'exact' }
  | { readonly kind: 'stems' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'spelled-out' }
  | { readonly kind: 'number' }
  | { readonly kind: 'alias'; readonly alias: string }
  | { readonly kind: 'sound'; readonly heard: string }
  | { readonly kind: 'meaning'; readonly similarity: number }
  | { readonly kind: 'denied'; readonly by: string }
  | { readonly kind: 'doubted'; readonly by: string }
  | { readonly kind: 'near-miss'; readonly heard: string }
  | { readonly kind: 'user' };

export interface Evidence {
  /** Which take of the attempt, 0-based: coverage adds up over takes. */
  readonly take: number;
  readonly span: WordSpan;
  /** The words of the span as transcribed. */
  readonly quote: string;
  readonly reason: Reason;
}

export interface TermScore {
  readonly id: string;
  readonly term: string;
  readonly kind: TermKind;
  readonly weight: TermWeight;
  readonly verdict: Verdict;
  /** Null for a plain miss, and for a verdict the user gave without pointing at words. */
  readonly evidence: Evidence | null;
  /**
   * How much of the term counts: the probability that a fair listener takes its point as conveyed, 0–1. Absent where words alone
   * decided or the user did; then it counts wholly or not at all.
   */
  readonly credit?: number;
  /** Said, but nothing is said about it, and the point is more than a name. */
  readonly bare?: true;
  /** See `KeyTerm.choice`. */
  readonly choice?: TermChoice;
}

/** How far one answer covers the key terms of its question. */
export interface Score {
  /** Version of the scorer that made it, such as "2". */
  readonly scorer: string;
  /** Credit of the terms by weight, of all; 0–1. Null when the question has no terms: not scorable is not zero. */
  readonly coverage: number | null;
  readonly terms: readonly TermScore[];
  /** Whether the meaning model took part. */
  readonly meaning: boolean;
}

/** Whether a missed term was named, and what stands beside it may have denied it: nobody knows before the user is asked. */
export function mayBeDenied({ verdict, evidence }: Pick<TermScore, 'verdict' | 'evidence'>): boolean {
  const by = evidence?.reason.kind;
  return verdict === 'missed' && (by === 'doubted' || by === 'denied');
}

/** Below this credit a fair listener would ask what is meant: a term that was said or came close is hardly more than named. */
const EXPLAINED_FROM = 0.55;

/** Whether a term counts as covered and earns little: its name was heard, and not what the model answer says about it. */
export function isHardlyExplained({
  verdict,
  credit = 1,
  bare,
}: Pick<TermScore, 'verdict' | 'credit' | 'bare'>): boolean {
  return isCovered(verdict) && (bare === true || credit < EXPLAINED_FROM);
}

export function isCovered(verdict: Verdict): boolean {
  return verdict === 'said' || verdict === 'close';
}

/** Terms by the alternative they belong to, and how many of these were asked for; none where everything counts. */
export function alternativesIn<T extends Pick<TermScore, 'choice'>>(
  terms: readonly T[],
): { readonly items: readonly (readonly T[])[]; readonly asked: number } {
  const chosen = terms.filter(({ choice }) => choice !== undefined);
  const items = [...new Set(chosen.map(({ choice }) => choice?.item))].map((item) =>
    chosen.filter(({ choice }) => choice?.item === item),
  );
  return { items, asked: Math.max(0, ...chosen.map(({ choice }) => choice?.asked ?? 0)) };
}
