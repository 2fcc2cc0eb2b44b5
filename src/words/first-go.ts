/** Coverage below which no percentage is shown: a first go is no grade. */
const NO_GRADE_BELOW = 0.2;

/** Whether no percentage is shown of this coverage. */
export function isFirstGo(coverage: number): boolean {
  return coverage < NO_GRADE_BELOW;
}
