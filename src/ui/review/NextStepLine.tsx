import type { Hesitation } from '../../review/hesitations';
import { nextStep } from '../../review/next-step';
import type { Score } from '../../scoring/score';
import { nextStepSentence } from '../../words/next-step-words';
import styles from './NextStepLine.module.css';

/** The one thing to do next, in a sentence. */
export function NextStepLine(props: {
  readonly score: Score | null;
  readonly hesitations: readonly Hesitation[];
}) {
  const step = nextStep(props.score, props.hesitations);
  return step && <p className={styles.next}>{nextStepSentence(step)}</p>;
}
