import type { LexicalReading } from './lexical-reading';
import type { Manner } from './manner';
import type { Similarities, SimilarityField } from './similarity';

/** What the decision "close or missed" rests on. One value per name; docs/scoring.md says what each adds. */
export const FEATURES = [
  'numberHeard', // the term's numbers were heard
  'nameUnheard', // a tool by name, and nothing like its name was heard
  'unusualPlain', // similarity of term and window, in spreads above usual, divided by 10
  'unusualInContext', // the same for the term in its sentence
  'leadPlain', // by how much the window is more similar to this term than to its best sibling
  'leadInContext',
  'borrowedWords', // see manner.ts
  'denyingClauses',
  'deniedTerms',
  'remainingClauses',
  'siblingsOnTopic', // mean best similarity of the other terms, above usual
  'clausesOnTopic', // mean best similarity of the remaining clauses, above usual
  'offTopic', // how far the other terms' similarity stays below what answers on the topic have
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** Features of every window for one term, in the order of FEATURES. */
export type ClosenessRow = readonly Float64Array[];

/** Less of a tool's name than this is not heard. */
const NAME_COVERAGE = 0.3;

/** A lead or lag beyond these says no more. */
const MOST_LAG = -0.2;
const MOST_LEAD = 0.3;

/** Mean similarity below which an answer is about something else. */
const ON_TOPIC = 0.36;

/** What `siblingsOnTopic` usually is; taken for a term without siblings. */
const USUALLY_ON_TOPIC = 0.12;

/** One row per term. */
export function closenessRows(
  readings: readonly LexicalReading[],
  similarities: Similarities,
  manner: Manner,
  windowCount: number,
): readonly ClosenessRow[] {
  const { plain, inContext } = similarities;
  const rivals = { plain: rivalsIn(plain, windowCount), inContext: rivalsIn(inContext, windowCount) };
  const best = inContext.cosines.map((cosines) => Math.max(-1, ...cosines));
  const aboveUsual = best.map((cosine, index) => cosine - usual(inContext, index).mean);
  const clausesOnTopic =
    clauseTopic(inContext, manner) - mean(inContext.usual.map((background) => background.mean));
  return readings.map((reading, index) => {
    const others = without(best, index);
    const shared = {
      numberHeard: Number(reading.numberHeard),
      nameUnheard: Number(reading.term.kind === 'tool' && reading.coverage < NAME_COVERAGE),
      borrowedWords: manner.borrowedWords,
      denyingClauses: manner.denyingClauses,
      deniedTerms: manner.deniedTerms,
      remainingClauses: manner.remainingClauses,
      siblingsOnTopic: others.length === 0 ? USUALLY_ON_TOPIC : mean(without(aboveUsual, index)),
      clausesOnTopic,
      offTopic: others.length === 0 ? 0 : Math.max(0, ON_TOPIC - mean(others)),
    };
    return Array.from({ length: windowCount }, (_, window) => {
      const values: Record<FeatureName, number> = {
        ...shared,
        unusualPlain: unusual(plain, index, window),
        unusualInContext: unusual(inContext, index, window),
        leadPlain: lead(plain, index, window, rivals.plain),
        leadInContext: lead(inContext, index, window, rivals.inContext),
      };
      return new Float64Array(FEATURES.map((name) => values[name]));
    });
  });
}

function unusual(field: SimilarityField, term: number, window: number): number {
  const { mean: usually, spread } = usual(field, term);
  return ((field.cosines[term]?.[window] ?? 0) - usually) / spread / 10;
}

/** The term that is most similar to a window, and how similar the runner-up is. */
interface Rivals {
  readonly leader: number;
  readonly best: number;
  readonly second: number;
}

/** By window. */
function rivalsIn(field: SimilarityField, windowCount: number): readonly Rivals[] {
  return Array.from({ length: windowCount }, (_, window) => {
    let [leader, best, second] = [-1, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    field.cosines.forEach((cosines, term) => {
      const cosine = cosines[window] ?? 0;
      if (cosine > best) [leader, best, second] = [term, cosine, best];
      else if (cosine > second) second = cosine;
    });
    return { leader, best, second };
  });
}

function lead(field: SimilarityField, term: number, window: number, rivals: readonly Rivals[]): number {
  const { leader, best, second } = rivals[window] ?? { leader: -1, best: 0, second: 0 };
  if (field.cosines.length < 2) return 0;
  const rival = leader === term ? second : best;
  return Math.min(MOST_LEAD, Math.max(MOST_LAG, (field.cosines[term]?.[window] ?? 0) - rival));
}

/** How near the clauses that say no term come to any of them. */
function clauseTopic(field: SimilarityField, manner: Manner): number {
  if (manner.remaining.length === 0) return 0.3;
  return mean(
    manner.remaining.map((clause) => Math.max(...field.cosines.map((cosines) => cosines[clause] ?? 0))),
  );
}

function usual(field: SimilarityField, term: number): { readonly mean: number; readonly spread: number } {
  return field.usual[term] ?? { mean: 0, spread: 1 };
}

function without(values: readonly number[], index: number): readonly number[] {
  return values.filter((_, at) => at !== index);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
