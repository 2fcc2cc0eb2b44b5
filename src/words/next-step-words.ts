import { assertNever } from '../base/assert-never';
import type { NextStep } from '../review/next-step';
import { pauseLength } from './figures';
import { listOf } from './lists';

const HOW_MANY = ['this', 'these two', 'these three'] as const;

/** Above the points that were missed: "Say these three next time". */
export function nextPointsTitle(points: number): string {
  return `Say ${HOW_MANY[points - 1] ?? 'these'} next time`;
}

/** What to do differently next time, when there is no point to say. */
export function nextStepSentence(step: Exclude<NextStep, { kind: 'say' }>): string {
  switch (step.kind) {
    case 'put-right':
      return `You missed nothing. You said the opposite about ${quotedList(step.terms)}: put that right next time.`;
    case 'explain': {
      const them = step.terms.length === 1 ? 'it' : 'them';
      return `You touched on all that was asked for. Next time, say more about ${quotedList(step.terms)}: the model answer has more on ${them}.`;
    }
    case 'without-pause':
      return `You covered all that was asked for. Next time, say “${step.hesitation.term}” without the ${pauseLength(step.hesitation)} before it.`;
    case 'go-on':
      return 'You covered all that was asked for. Go on to the next question.';
    default:
      return assertNever(step);
  }
}

/** A key term may be a whole statement, so each stands in quotes. */
function quotedList(terms: readonly string[]): string {
  return listOf(terms.map((term) => `“${term}”`));
}
