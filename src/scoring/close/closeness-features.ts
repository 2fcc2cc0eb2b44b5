import { holdsNegator } from '../denial/denial';
import type { SpokenAnswer } from '../spoken-answer';
import type { LexicalReading } from '../words/lexical-reading';
import { isNegative } from '../words/term-shape';
import type { MeaningWindow } from './meaning-windows';
import { otherTermsIn } from './other-terms';
import type { Similarities, SimilarityField } from './similarity';
import type { SpeakingStyle } from './speaking-style';

/** What the decision "close or missed" rests on. One value per name; docs/scoring.md says what each adds. */
export const FEATURES = [
  'numberHeard', // the term's numbers were heard in the window's sentence
  'nameUnheard', // a tool by name, and nothing like its name was heard
  'unusual', // similarity of window and term in its sentence, in spreads above usual, divided by 10
  'aboveElsewhere', // similarity of window and term, above the 95th percentile of what the bank says elsewhere
  'aboveAnswer', // similarity of window and term in its sentence, above the mean of the answer's windows
  'leadPlain', // by how much the window is more similar to this term than to its best sibling
  'leadInContext',
  'clauseLength', // words of the window, up to 25, divided by 25: short ones are similar by chance
  'turnedRound', // the window's sentence denies something, or denies nothing where the term does
  'speakerDenies', // "I" or "we" deny something in the window
  'denyingClauses', // share of the answer's clauses in which they do
  'borrowedWords', // see speaking-style.ts
  'siblingsAbove', // mean best similarity of the other terms, above what they have elsewhere
  'clausesOnTopic', // mean best similarity of the remaining clauses, above usual
  'belowTopic', // how far the other terms' similarity in context stays below what answers near the wording have
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** Features of every window for one term, in the order of FEATURES. */
export type ClosenessRow = readonly Float64Array[];

/** Less of a tool's name than this is not heard. */
const NAME_COVERAGE = 0.3;

/** A lead or lag beyond these says no more. */
const MOST_LAG = -0.2;
const MOST_LEAD = 0.3;

/** Words from which on a longer clause says no more. */
const LONG_CLAUSE = 25;

/** Mean similarity of the other terms in context, in answers near the model's wording; and how far below it own words go. */
const NEAR_WORDING = 0.36;
const MOST_BELOW = 0.1;

/** What `siblingsAbove` and `clausesOnTopic` rest on usually; taken for a term without siblings and an answer without remaining clauses. */
const USUALLY_ABOVE = 0.15;
const USUAL_CLAUSE = 0.3;

/** One row per term. */
export function closenessRows(
  answer: SpokenAnswer,
  windows: readonly MeaningWindow[],
  readings: readonly LexicalReading[],
  { plain, inContext, elsewhere, usualClause }: Similarities,
  speakingStyle: SpeakingStyle,
): readonly ClosenessRow[] {
  const beside = {
    plain: otherTermsIn(plain, windows.length),
    inContext: otherTermsIn(inContext, windows.length),
  };
  const bestInContext = inContext.cosines.map((cosines) => Math.max(-1, ...cosines));
  const above = plain.cosines.map(
    (cosines, index) => Math.max(-1, ...cosines) - (elsewhere[index]?.mean ?? 0),
  );
  const ofAnswer = {
    denyingClauses: speakingStyle.denying.filter(Boolean).length / Math.max(1, windows.length),
    borrowedWords: speakingStyle.borrowedWords,
    clausesOnTopic: clauseTopic(inContext, speakingStyle) - usualClause,
  };
  const deniesInSentence = windows.map((window) => sentenceDenies(answer, windows, window));
  return readings.map((reading, index) => {
    const negative = isNegative(reading.term.term);
    const [others, othersAbove] = [without(bestInContext, index), without(above, index)];
    const ofTerm = {
      nameUnheard: Number(reading.term.kind === 'tool' && reading.coverage < NAME_COVERAGE),
      siblingsAbove: othersAbove.length === 0 ? USUALLY_ABOVE : mean(othersAbove),
      belowTopic: others.length === 0 ? 0 : Math.min(MOST_BELOW, Math.max(0, NEAR_WORDING - mean(others))),
    };
    const { mean: usual, spread } = inContext.usual[index] ?? { mean: 0, spread: 1 };
    const high = elsewhere[index]?.high ?? 0;
    const inAnswer = mean([...(inContext.cosines[index] ?? [])]);
    return windows.map((window, at) => {
      const [cosine, cosineInContext] = [
        plain.cosines[index]?.[at] ?? 0,
        inContext.cosines[index]?.[at] ?? 0,
      ];
      const values: Record<FeatureName, number> = {
        ...ofAnswer,
        ...ofTerm,
        numberHeard: Number(inSentence(answer, window, reading.numbersAt)),
        unusual: (cosineInContext - usual) / spread / 10,
        aboveElsewhere: cosine - high,
        aboveAnswer: cosineInContext - inAnswer,
        leadPlain: clip(cosine - (beside.plain[at]?.bestBeside(index) ?? cosine)),
        leadInContext: clip(cosineInContext - (beside.inContext[at]?.bestBeside(index) ?? cosineInContext)),
        clauseLength: Math.min(LONG_CLAUSE, window.last - window.first + 1) / LONG_CLAUSE,
        turnedRound: Number(deniesInSentence[at] !== negative),
        speakerDenies: Number(speakingStyle.denying[at] === true && !negative),
      };
      return new Float64Array(FEATURES.map((name) => values[name]));
    });
  });
}

/** A clause of the window's sentence holds a negator. */
function sentenceDenies(
  answer: SpokenAnswer,
  windows: readonly MeaningWindow[],
  { first }: MeaningWindow,
): boolean {
  const sentence = answer.tokens[first]?.sentence;
  return windows.some(
    (other) =>
      answer.tokens[other.first]?.sentence === sentence &&
      holdsNegator(answer.tokens, other.first, other.last),
  );
}

/** Whether a span begins in the sentence of a window: a number belongs to what stands beside it. */
function inSentence(
  answer: SpokenAnswer,
  window: MeaningWindow,
  span: { readonly first: number } | null,
): boolean {
  return span !== null && answer.tokens[span.first]?.sentence === answer.tokens[window.first]?.sentence;
}

/** How near the clauses that say no term come to any of them. */
function clauseTopic(field: SimilarityField, speakingStyle: SpeakingStyle): number {
  if (speakingStyle.remaining.length === 0) return USUAL_CLAUSE;
  return mean(
    speakingStyle.remaining.map((clause) =>
      Math.max(...field.cosines.map((cosines) => cosines[clause] ?? 0)),
    ),
  );
}

function clip(lead: number): number {
  return Math.min(MOST_LEAD, Math.max(MOST_LAG, lead));
}

function without(values: readonly number[], index: number): readonly number[] {
  return values.filter((_, at) => at !== index);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
