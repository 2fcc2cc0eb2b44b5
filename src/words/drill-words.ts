import type { Attempt } from '../history/attempt';
import type { DrillWords } from '../interview/drill';
import type { Verdict } from '../scoring/score';
import { listOf } from './lists';
import { coverageLine } from './score-words';
import { errorSentence } from './sentences';

/** What the drill says, in sentences for the ear. */
export const drillWords: DrillWords = {
  result: resultSentences,
  trouble: errorSentence,
  unanswered: 'This question is not answered yet. Press Space to answer.',
  finished: 'That was the last question.',
};

/** "9 of 14 key terms. Missed: Kafka and rollback." Essential terms come first. */
export function resultSentences({ score }: Attempt): string {
  if (!score || score.terms.length === 0)
    return 'This question has no key terms, so there is nothing to count.';
  const termsThat = (verdict: Verdict) =>
    score.terms
      .filter((term) => term.verdict === verdict)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ term }) => term);
  const missed = termsThat('missed');
  const denied = termsThat('denied');
  return [
    `${coverageLine(score)}.`,
    ...(missed.length > 0 ? [`Missed: ${listOf(missed)}.`] : []),
    ...(denied.length > 0 ? [`Denied: ${listOf(denied)}.`] : []),
    ...(missed.length + denied.length === 0 ? ['Nothing was missed.'] : []),
  ].join(' ');
}
