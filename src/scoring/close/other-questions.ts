import type { Bank, Question } from '../../bank/bank';
import { unitsOf } from '../model-answer';

/** Other questions at most: enough for a mean, few enough to embed while the first answer is spoken. */
const MOST_QUESTIONS = 24;

/** Sentences of each that make the usual similarity. */
const USUAL_UNITS = 2;

/** What the bank says in answer to other questions: the sentences and bullets of each. */
export function elsewhereIn(bank: Bank, question: Question): readonly (readonly string[])[] {
  const others = bank.questions.filter((other) => other.id !== question.id);
  const step = Math.max(1, others.length / MOST_QUESTIONS);
  return others
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .map((other) => unitsOf(other).map((unit) => unit.text))
    .filter((units) => units.length > 0);
}

/**
 * The two of them that say how much similarity means nothing, so that one threshold holds for every term and every bank. The
 * first sentence is often a greeting: "Great question!"
 */
export function usualUnits<T>(units: readonly T[]): readonly T[] {
  return units.length > USUAL_UNITS ? units.slice(1, 1 + USUAL_UNITS) : units;
}
