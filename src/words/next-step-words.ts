import { assertNever } from '../base/assert-never';
import type { NextStep } from '../review/next-step';
import { pauseLength } from './figures';
import { listOf } from './lists';

const HOW_MANY = ['this', 'these two', 'these three'] as const;

/** The one thing to do differently next time. */
export function nextStepSentence(step: NextStep): string {
  switch (step.kind) {
    case 'say':
      return `Say ${HOW_MANY[step.terms.length - 1] ?? 'these'} next time: ${listOf(step.terms)}.`;
    case 'without-pause':
      return `You covered every key term. Next time, say ${step.hesitation.term} without the ${pauseLength(step.hesitation)} before it.`;
    case 'go-on':
      return 'You covered every key term. Go on to the next question.';
    default:
      return assertNever(step);
  }
}
