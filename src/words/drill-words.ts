import type { Attempt } from '../history/attempt';
import type { DrillEnd, DrillWords } from '../interview/drill';
import type { Verdict } from '../scoring/score';
import { count } from './figures';
import { isFirstGo } from './first-go';
import { listOf } from './lists';
import { coverageLine, coveredIn, NOTHING_TO_COMPARE } from './score-words';
import { errorSentence } from './sentences';

/** More than this is forgotten before the list ends. */
const MOST_SPOKEN = 3;

/** Above its start: what comes. `scored`: whether there is a model answer to any of its questions. */
export function drillPurpose(scored: boolean): string {
  return scored
    ? 'Each question is read aloud. You answer, and hear what you covered and what you missed. You need not look.'
    : 'Each question is read aloud, and you answer. These questions have no model answers yet: your answers are kept without a score. You need not look.';
}

/** What the drill says, in sentences for the ear. */
export const drillWords: DrillWords = {
  result: resultSentences,
  trouble: errorSentence,
  unanswered: 'This question is not answered yet. Press Space to answer.',
  finished: finishedSentences,
};

/**
 * "9 of 14 key terms. Missed: Kafka, rollback and 3 more." Essential terms come first, and at most three are named. A first go begins
 * without a figure that would only discourage: "A first go. Next time: Kafka, rollback and 12 more."
 */
export function resultSentences({ score }: Attempt): string {
  if (!score || score.terms.length === 0) return NOTHING_TO_COMPARE;
  const termsThat = (verdict: Verdict) =>
    score.terms
      .filter((term) => term.verdict === verdict)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ term }) => term);
  const first = score.coverage !== null && isFirstGo(score.coverage);
  const missed = termsThat('missed');
  const denied = termsThat('denied');
  const namedDenied = Math.min(denied.length, missed.length > 0 ? MOST_SPOKEN - 1 : MOST_SPOKEN);
  return [
    first ? 'A first go.' : `${coverageLine(score)}.`,
    ...(missed.length > 0
      ? [`${first ? 'Next time' : 'Missed'}: ${firstOf(missed, MOST_SPOKEN - namedDenied)}.`]
      : []),
    ...(denied.length > 0 ? [`Denied: ${firstOf(denied, namedDenied)}.`] : []),
    ...(missed.length + denied.length === 0 ? ['Nothing was missed.'] : []),
  ].join(' ');
}

/** The first names, and how many more there are. */
function firstOf(names: readonly string[], most: number): string {
  const more = names.length - most;
  return listOf(more > 0 ? [...names.slice(0, most), `${more} more`] : names);
}

/**
 * "That was the last question. You answered 2 of 3, and covered 9 of 14 key terms." Of a drill that was ended early: "You ended the drill.
 * You answered 1 of 2 …". No count as long as answers are still being transcribed.
 */
function finishedSentences(attempts: readonly Attempt[], { unheard, kept, asked, of }: DrillEnd): string {
  return [
    asked < of ? 'You ended the drill.' : 'That was the last question.',
    unheard > 0
      ? `${count(unheard, 'answer')} ${unheard === 1 ? 'is' : 'are'} still being transcribed …`
      : answeredSentence(attempts, asked),
    ...(kept > 0
      ? [
          `${count(kept, 'answer')} could not be transcribed, and ${kept === 1 ? 'waits' : 'wait'} on the page of all questions to be recovered.`,
        ]
      : []),
  ].join(' ');
}

function answeredSentence(attempts: readonly Attempt[], asked: number): string {
  if (attempts.length === 0) return 'You answered none of them.';
  const scores = attempts.flatMap(({ score }) => (score && score.terms.length > 0 ? [score] : []));
  const terms = scores.reduce((sum, score) => sum + score.terms.length, 0);
  const covered = scores.reduce((sum, score) => sum + coveredIn(score), 0);
  return `You answered ${attempts.length} of ${asked}${covered > 0 ? `, and covered ${covered} of ${count(terms, 'key term')}` : ''}.`;
}
