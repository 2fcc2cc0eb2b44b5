import { contentWords } from '../points/clauses-of-text';
import type { AnswerReading } from '../read-answer';
import { CLOSE_PROBABILITY, closenessOf } from './closeness';
import { isOnTopic } from './topic';

/** What makes a term close. */
export interface CloseTerm {
  /** Index of the clause that conveys it. */
  readonly window: number;
  /** Cosine of clause and term, the higher of the term alone and in its sentence. */
  readonly similarity: number;
}

/**
 * A clause conveys two terms at most, the likeliest. Without this an answer of one sentence, which is rightly on topic and
 * in the speaker's own words, counted for every term of the question. Costs at most .005 F1 on any of our sets.
 */
const MOST_TERMS_OF_A_CLAUSE = 2;

/** The terms that are close by meaning, by their index. A wrong or missing number is never close. */
export function closeTerms({ readings, meaning }: AnswerReading): ReadonlyMap<number, CloseTerm> {
  if (meaning === null || !isOnTopic(meaning.topic)) return new Map();
  const likely = readings
    .flatMap((lexical, index) =>
      isOpen(lexical) ? [{ index, ...closenessOf(meaning.rows[index] ?? []) }] : [],
    )
    .filter(
      ({ probability, window }) => probability >= CLOSE_PROBABILITY && says(meaning.windows[window]?.text),
    )
    .toSorted((a, b) => b.probability - a.probability);

  const { plain, inContext } = meaning.similarities;
  const conveyed = new Map<number, number>();
  const close = new Map<number, CloseTerm>();
  for (const { index, window } of likely) {
    const before = conveyed.get(window) ?? 0;
    if (before === MOST_TERMS_OF_A_CLAUSE) continue;
    conveyed.set(window, before + 1);
    const cosines = [plain, inContext].map((found) => found.cosines[index]?.[window] ?? 0);
    close.set(index, { window, similarity: Math.max(...cosines) });
  }
  return close;
}

/** "So that was quite good" conveys nothing, however similar it is: a clause needs two words that mean something. */
function says(clause: string | undefined): boolean {
  return clause !== undefined && contentWords(clause).length > 1;
}

/** Whether words alone leave it open. */
function isOpen({ said, denied, numberMissing }: AnswerReading['readings'][number]): boolean {
  return said === null && !denied?.denial && !numberMissing;
}
