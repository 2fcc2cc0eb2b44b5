import { percent } from './figures';

/** Coverage below which no percentage is shown: a first go is no grade. */
const NO_GRADE_BELOW = 0.2;

/** Whether no percentage is shown of this coverage. */
export function isFirstGo(coverage: number): boolean {
  return coverage < NO_GRADE_BELOW;
}

/** "41 %" where there is room for no more; of a first go, that it is one. */
export function shareInWords(coverage: number): string {
  return isFirstGo(coverage) ? 'a first go' : percent(coverage);
}
