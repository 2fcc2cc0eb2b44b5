import { type DayNumber, dayNumber, isoDateOf } from '../base/calendar';
import type { AttemptSummary } from '../history/attempt-summary';
import { cardsOf } from './card';
import { dueOf } from './due';
import { gradeOf, type PracticeGrade } from './practice-grade';
import { interviewAhead } from './today';

/** What one attempt did to the plan: "good: comes again on 3 December instead of today". */
export interface PlanEffect {
  readonly grade: PracticeGrade;
  readonly mastery: number;
  /** Days the answer holds, before (null for the first attempt) and after. */
  readonly stability: { readonly before: number | null; readonly after: number };
  /** "YYYY-MM-DD" on which the question comes up again; null when it need not before the interview. */
  readonly nextDate: string | null;
  /** When it would have come up without this attempt, not before the day of it; null when it was not planned. */
  readonly plannedDate: string | null;
}

/** Null when the attempt could not be scored. `attempts` may hold the attempt and later ones. */
export function planEffect(
  attempt: AttemptSummary,
  attempts: readonly AttemptSummary[],
  interviewDate: string | null,
): PlanEffect | null {
  const { mastery } = attempt;
  if (mastery === null) return null;
  const earlier = attempts.filter(
    ({ id, createdAt, question }) =>
      question.id === attempt.question.id && id !== attempt.id && createdAt <= attempt.createdAt,
  );
  const before = cardsOf(earlier, attempt.bankId).get(attempt.question.id) ?? null;
  const after = cardsOf([...earlier, attempt], attempt.bankId).get(attempt.question.id);
  if (!after) return null;
  const answeredOn: DayNumber = dayNumber(attempt.createdAt);
  const interview = interviewAhead(interviewDate, answeredOn);
  const due = dueOf(after, interview);
  const planned = before && dueOf(before, interview);
  return {
    grade: gradeOf(mastery),
    mastery,
    stability: { before: before?.stability ?? null, after: after.stability },
    nextDate: due && isoDateOf(due.day),
    plannedDate: planned && isoDateOf(Math.max(planned.day, answeredOn)),
  };
}
