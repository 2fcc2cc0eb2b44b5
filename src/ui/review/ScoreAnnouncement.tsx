import { VisuallyHidden } from '@mantine/core';
import type { Score } from '../../scoring/score';
import { shareOfAnswer } from '../../words/coverage-words';
import { count } from '../../words/figures';
import { isFirstGo } from '../../words/first-go';
import { coveredIn } from '../../words/score-words';

/** Says the figure once to those who don't see it come. It must be on the page before it has something to say. */
export function ScoreAnnouncement({ score }: { readonly score: Score | null }) {
  return <VisuallyHidden role="status">{score && announced(score)}</VisuallyHidden>;
}

function announced(score: Score): string {
  if (score.coverage === null) return 'Your answer is transcribed.';
  const covers = `Your answer covers ${count(coveredIn(score), 'term')} out of ${score.terms.length}`;
  return isFirstGo(score.coverage) ? `${covers}.` : `${covers}, ${shareOfAnswer(score.coverage)}.`;
}
