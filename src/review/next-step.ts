import { alternativesIn, isCovered, isHardlyExplained, type Score, type TermScore } from '../scoring/score';
import type { AwaitedPart } from '../structure/read-story';
import type { Hesitation } from './hesitations';

/** What to do differently in the next answer. */
export type NextStep =
  /** Parts that a story lacks, without which it leaves the listener waiting, then what counted most of what was missed, the heaviest first. */
  | {
      readonly kind: 'say';
      readonly parts: readonly AwaitedPart[];
      readonly points: readonly TermScore[];
    }
  /** Nothing was missed, but the opposite of these was said. */
  | { readonly kind: 'put-right'; readonly terms: readonly string[] }
  /** Nothing was missed, and too little was said about these, what costs most first. */
  | { readonly kind: 'explain'; readonly terms: readonly string[] }
  /** All was said; the longest silence before a term is left. */
  | { readonly kind: 'without-pause'; readonly hesitation: Hesitation }
  | { readonly kind: 'go-on' };

/** Coverage below which the model answer is read before the next try. */
const READ_BELOW = 0.4;

/** Coverage from which the answer is good enough to go on. */
export const GO_ON_FROM = 0.85;

/** What to do now: read how it could be said, say the rest, tell what a story lacks, or leave it at that. */
export type NextAction = 'read' | 'say-missed' | 'tell-part' | 'go-on';

/** The one action that helps most after this result. A question without key terms leaves no point to say. */
export function nextAction(score: Score | null, lacks: readonly AwaitedPart[]): NextAction {
  const coverage = score?.coverage ?? null;
  if (coverage === null || coverage >= GO_ON_FROM) return lacks.length > 0 ? 'tell-part' : 'go-on';
  return coverage < READ_BELOW ? 'read' : 'say-missed';
}

/** What an answer did not cover and still can, the heaviest first: of alternatives none more than were asked for. */
export function openTerms({ terms }: Pick<Score, 'terms'>): readonly TermScore[] {
  const spare = spareAlternatives(terms);
  return terms
    .filter((term) => !isCovered(term.verdict) && !spare.has(term))
    .toSorted((a, b) => b.weight - a.weight);
}

/** Alternatives that add nothing: those that were made, and all of them once as many were made as were asked for. */
function spareAlternatives(terms: readonly TermScore[]): ReadonlySet<TermScore> {
  const { items, asked } = alternativesIn(terms);
  const made = items.filter((item) => item.some(({ verdict }) => isCovered(verdict)));
  return new Set((made.length < asked ? made : items).flat());
}

/**
 * What keeps an answer that covers everything from being good enough to go on: what was hardly explained, or else the one term that
 * costs most. What is explained may be praised, and nobody is praised and asked for more at once where there is another choice.
 */
function thinTerms({ coverage, terms }: Score): readonly TermScore[] {
  if (coverage === null || coverage >= GO_ON_FROM) return [];
  const lost = ({ weight, credit = 1 }: TermScore) => weight * (1 - credit);
  const costly = terms
    .filter((term) => isCovered(term.verdict) && lost(term) > 0)
    .toSorted((a, b) => lost(b) - lost(a));
  const thin = costly.filter(isHardlyExplained);
  return thin.length > 0 ? thin : costly.slice(0, 1);
}

/** As many as one keeps in mind while speaking. */
const MOST_TO_SAY = 3;

/** Null when there is nothing to go by: a story that lacks nothing, or no story, without a score or without key terms. */
export function nextStep(
  score: Score | null,
  hesitations: readonly Hesitation[],
  lacks: readonly AwaitedPart[],
): NextStep | null {
  const open = score ? openTerms(score) : [];
  const missed = open.filter(({ verdict }) => verdict === 'missed');
  const points = missed.slice(0, MOST_TO_SAY - lacks.length);
  if (lacks.length + points.length > 0) return { kind: 'say', parts: lacks, points };
  if (!score || score.terms.length === 0) return null;
  if (open.length > 0) return { kind: 'put-right', terms: open.map(({ term }) => term) };
  const thin = thinTerms(score).slice(0, MOST_TO_SAY);
  if (thin.length > 0) return { kind: 'explain', terms: thin.map(({ term }) => term) };
  const [longest] = hesitations.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest ? { kind: 'without-pause', hesitation: longest } : { kind: 'go-on' };
}

function lengthOf({ startS, endS }: Hesitation): number {
  return endS - startS;
}
