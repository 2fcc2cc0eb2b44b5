import type { Bank, Question } from '../bank/bank';
import type { Attempt } from '../history/attempt';
import { isCovered, type TermScore } from '../scoring/score';
import { inOrder } from './card';

/** A key term that the latest answer to its question did not cover. */
export interface WeakPoint {
  readonly question: Question;
  readonly term: TermScore;
}

/** What the latest answers to the questions of a bank lack, the weightiest first, and the latest answered first among equals; at most `most`. */
export function weakestPoints(bank: Bank, attempts: readonly Attempt[], most: number): readonly WeakPoint[] {
  const latest = new Map<string, Attempt>();
  for (const attempt of inOrder(attempts)) {
    if (attempt.bankId !== bank.id || !attempt.score || attempt.score.coverage === null) continue;
    latest.delete(attempt.question.id); // to the end: the order is that of the latest answers
    latest.set(attempt.question.id, attempt);
  }
  return [...latest.values()]
    .toReversed()
    .flatMap(({ question: { id }, score }) => {
      const question = bank.questions.find((one) => one.id === id);
      const open = score?.terms.filter(({ verdict }) => !isCovered(verdict)) ?? [];
      return question ? open.map((term) => ({ question, term })) : [];
    })
    .toSorted((a, b) => b.term.weight - a.term.weight)
    .slice(0, most);
}
