import { assertNever } from '../../base/assert-never';
import type { Hesitation } from '../../review/hesitations';
import { type NextStep, nextStep } from '../../review/next-step';
import { pauseLength } from '../../review/pause-map';
import type { Score } from '../../scoring/score';
import styles from './NextStepLine.module.css';

/** The one thing to do next, in a sentence. */
export function NextStepLine(props: {
  readonly score: Score | null;
  readonly hesitations: readonly Hesitation[];
}) {
  const step = nextStep(props.score, props.hesitations);
  return step && <p className={styles.next}>{nextStepSentence(step)}</p>;
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const HOW_MANY = ['this', 'these two', 'these three'] as const;

export function nextStepSentence(step: NextStep): string {
  switch (step.kind) {
    case 'say':
      return `Say ${HOW_MANY[step.terms.length - 1] ?? 'these'} next time: ${LIST.format(step.terms)}.`;
    case 'without-pause':
      return `You covered every key term. Next time, say ${step.hesitation.term} without the ${pauseLength(step.hesitation)} before it.`;
    case 'go-on':
      return 'You covered every key term. Go on to the next question.';
    default:
      return assertNever(step);
  }
}
