import type { Bank, Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import type { Embedder } from '../embedder';
import { unitsOf } from '../model-answer';
import { bestCosine, vectorsOf } from '../vectors';
import type { Rarity } from '../words/rarity';
import type { MeaningWindow } from './meaning-windows';
import { elsewhereIn, usualUnits } from './other-questions';
import { contextOf } from './term-context';

/** How similar one way of putting the terms is to an answer. Outer index: term; inner: window. */
export interface SimilarityField {
  /** Best cosine of any wording. */
  readonly cosines: readonly Float64Array[];
  /** The term's usual best cosine with what the bank says elsewhere, and its spread. */
  readonly usual: readonly { readonly mean: number; readonly spread: number }[];
}

export interface Similarities {
  readonly plain: SimilarityField;
  readonly inContext: SimilarityField;
  /** By term: the mean and the 95th percentile of its cosines with single sentences of the bank's other answers. */
  readonly elsewhere: readonly { readonly mean: number; readonly high: number }[];
  /** How similar a sentence of the bank's other answers is, on average, to the term in context it comes nearest to. */
  readonly usualClause: number;
  /** By window: how much more it is like the question's model answer than like those of other questions. */
  readonly questionFits: readonly QuestionFit[];
}

interface QuestionFit {
  /** How much more similar it is to this model answer than, on average, to the others. */
  readonly lead: number;
  /** Share of the others it is less similar to. */
  readonly ahead: number;
}

/** Keeps a term that is equally unlike everything from getting huge scores. Cosines of MiniLM vary by about .1. */
const LEAST_SPREAD = 0.03;

/** What MiniLM gives for unrelated sentences. Banks of few questions lean on it: their other answers say little. */
const ANY_BANK = { mean: 0.18, spread: 0.13 };
const ANY_SENTENCE = { mean: 0.11, high: 0.28 };
const ANY_CLAUSE = 0.25;
const ANY_ANSWER = { similarity: 0.24, ahead: 0.7 };
const ENOUGH_QUESTIONS = 8;

/** Where "high" lies among a term's cosines. */
const HIGH = 0.95;

/** Embeds an answer's windows, the terms and the bank's other answers, and compares them. Rejects as the embedder does. */
export async function measureSimilarity(
  input: { readonly bank: Bank; readonly question: Question; readonly terms: readonly KeyTerm[] },
  windows: readonly MeaningWindow[],
  rarity: Rarity,
  embedder: Embedder,
): Promise<Similarities> {
  const contexts = input.terms.map((term) => contextOf(term, input.question, rarity));
  const ownTexts = unitsOf(input.question).map((unit) => unit.text);
  const otherTexts = elsewhereIn(input.bank, input.question);
  const vectorOf = await vectorsOf(
    [
      ...windows.map((window) => window.text),
      ...contexts.flatMap((context) => [...context.plain, ...context.inContext]),
      ...ownTexts,
      ...otherTexts.flat(),
    ],
    embedder,
  );
  const spoken = windows.map((window) => vectorOf(window.text));
  const others = otherTexts.map((texts) => texts.map(vectorOf));
  const trust = Math.min(1, others.length / ENOUGH_QUESTIONS);
  const field = (wordings: readonly (readonly string[])[]): SimilarityField => {
    const terms = wordings.map((own) => own.map(vectorOf));
    return {
      cosines: terms.map((own) => Float64Array.from(spoken, (vector) => bestCosine(own, [vector]))),
      usual: terms.map((own) =>
        usualOf(
          others.map((units) => bestCosine(own, usualUnits(units))),
          trust,
        ),
      ),
    };
  };
  const model = ownTexts.map(vectorOf);
  const inContext = contexts.flatMap((context) => context.inContext.map(vectorOf));
  return {
    plain: field(contexts.map((context) => context.plain)),
    inContext: field(contexts.map((context) => context.inContext)),
    elsewhere: contexts.map(({ plain }) => {
      const own = plain.map(vectorOf);
      return elsewhereOf(
        others.flat().map((unit) => bestCosine(own, [unit])),
        trust,
      );
    }),
    usualClause: blend(meanOf(others.flat().map((unit) => bestCosine(inContext, [unit]))), ANY_CLAUSE, trust),
    questionFits: spoken.map((vector) => {
      const own = bestCosine([vector], model);
      const theirs = others.map((units) => bestCosine([vector], units));
      const behind = theirs.filter((cosine) => cosine < own).length / Math.max(1, theirs.length);
      return {
        lead: own - blend(meanOf(theirs), ANY_ANSWER.similarity, trust),
        ahead: blend(behind, ANY_ANSWER.ahead, trust),
      };
    }),
  };
}

/**
 * Embeds everything about a question that doesn't depend on an answer, so that the first answer is scored as fast as the
 * next, and the windows that are there already. The embedder must remember its vectors.
 */
export async function prepareSimilarity(
  input: { readonly bank: Bank; readonly question: Question; readonly terms: readonly KeyTerm[] },
  windows: readonly MeaningWindow[],
  rarity: Rarity,
  embedder: Embedder,
): Promise<void> {
  await measureSimilarity(input, windows, rarity, embedder);
}

function usualOf(
  cosines: readonly number[],
  trust: number,
): { readonly mean: number; readonly spread: number } {
  const mean = meanOf(cosines);
  const variance = meanOf(cosines.map((cosine) => (cosine - mean) ** 2));
  return {
    mean: blend(mean, ANY_BANK.mean, trust),
    spread: blend(Math.sqrt(variance) + LEAST_SPREAD, ANY_BANK.spread, trust),
  };
}

function elsewhereOf(
  cosines: readonly number[],
  trust: number,
): { readonly mean: number; readonly high: number } {
  const sorted = [...cosines].sort((one, other) => one - other);
  return {
    mean: blend(meanOf(cosines), ANY_SENTENCE.mean, trust),
    high: blend(sorted[Math.floor(HIGH * (sorted.length - 1))] ?? 0, ANY_SENTENCE.high, trust),
  };
}

/** `trust` of what the bank says, the rest of what any bank does. */
function blend(own: number, any: number, trust: number): number {
  return trust * own + (1 - trust) * any;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
