import type { Bank, Question } from '../bank/bank';
import { unitsOf } from './model-answer';

/** Sentences per other question, and other questions at most: enough for a mean, few enough to embed in a second or two. */
const UNITS_PER_QUESTION = 2;
const MOST_QUESTIONS = 24;

/**
 * What the bank says elsewhere, by question. How similar a term is to these tells how much similarity means nothing: one
 * threshold then holds for every term and every bank.
 */
export function backgroundTexts(bank: Bank, question: Question): readonly (readonly string[])[] {
  const others = bank.questions.filter((other) => other.number !== question.number);
  const step = Math.max(1, others.length / MOST_QUESTIONS);
  const chosen = others.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return chosen
    .map((other) => {
      const units = unitsOf(other).map((unit) => unit.text);
      // The first sentence is often a greeting: "Great question!"
      return units.length > UNITS_PER_QUESTION ? units.slice(1, 1 + UNITS_PER_QUESTION) : units;
    })
    .filter((units) => units.length > 0);
}
