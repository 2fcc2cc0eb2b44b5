import { type DayNumber, dayNumberOf } from '../base/calendar';
import type { PlanEffect } from '../practice/plan-effect';
import type { WeekOfPractice } from '../practice/progress';
import type { TodayItem, TodayPlan } from '../practice/today';
import { comingDay, dateOf } from './days';
import { count, durationInWords, percent } from './figures';

/** "4 questions, about 12 minutes", or why there is nothing to do. */
export function planSentence({ items, minutes, done, skipped }: TodayPlan): string {
  if (items.length > 0) {
    const questions = count(items.length, done === 0 ? 'question' : 'more question');
    return `${questions}, about ${count(minutes, 'minute')}`;
  }
  if (done > 0) return `done, ${count(done, 'question')} answered`;
  return skipped > 0 ? 'nothing left' : 'nothing is due';
}

/** Why a question is in today's plan: "new", "due", "weak: rollback". `weakest` is the weightiest point of a weak answer. */
export function reasonOf({ reason }: Pick<TodayItem, 'reason'>, weakest: string | null): string {
  if (weakest !== null && reason !== 'new') return `weak: ${weakest}`;
  return { due: 'due', new: 'new', again: 'answer it again', 'last-days': 'once more before the interview' }[
    reason
  ];
}

/** "5 answers this week, 12 min spoken". */
export function weekSentence({ answers, seconds }: WeekOfPractice): string {
  if (answers === 0) return 'No answer yet in the last seven days';
  const given = `${count(answers, 'answer')} in the last seven days`;
  return seconds === 0 ? given : `${given}, ${durationInWords(seconds)} spoken`; // what was typed has no time
}

/** "42 %"; "less than 1 %" of what is more than nothing, which no rounding takes away. */
export function knownShare(share: number): string {
  return share < 0.005 ? `less than ${percent(0.01)}` : percent(share);
}

/** What the line of days shows, to be read: "9 days: 6 to learn, 3 to go through all once more". */
export function dayLineSentence(daysLeft: number, lastDays: number): string {
  const learning = daysLeft - lastDays;
  const days = count(daysLeft, 'day');
  return learning > 0
    ? `${days}: ${learning} to learn, ${lastDays} to go through all once more`
    : `${days} to go through all once more`;
}

/** "Interview in 9 days". `daysLeft` is null for a date that has passed; null when no date is set. */
export function interviewSentence(date: string | null, daysLeft: number | null): string | null {
  if (date === null) return null;
  switch (daysLeft) {
    case null:
      return `The date of your interview, ${dateOf(date)}, has passed`;
    case 0:
      return 'Interview today';
    case 1:
      return 'Interview tomorrow';
    default:
      return `Interview in ${daysLeft} days`;
  }
}

/** "Practise this again on Thursday instead of today." `today` is the day on which the answer was given. */
export function effectSentence({ nextDate, plannedDate }: PlanEffect, today: DayNumber): string {
  if (nextDate === null) return 'This question need not come up again before the interview.';
  const next = comingDay(nextDate, today);
  const planned = plannedDate === null ? next : comingDay(plannedDate, today);
  return `Practise this again ${next}${planned === next ? '' : ` instead of ${planned}`}.`;
}

/** "You should remember it for 7 days (before: 2)". Days that an answer holds in memory, rounded. */
export function memorySentence({ before, after }: PlanEffect['stability']): string {
  const days = (stability: number) => Math.max(1, Math.round(stability));
  const now = `You should remember it for ${count(days(after), 'day')}`;
  return before === null || days(before) === days(after) ? now : `${now} (before: ${days(before)})`;
}

/** "Practise it again on 3 December", "Due since 23 November"; null for an answer that a later one has followed. */
export function comingSentence(
  { nextDate }: PlanEffect,
  { latest, today }: { readonly latest: boolean; readonly today: DayNumber },
): string | null {
  if (!latest) return null;
  if (nextDate === null) return 'Not needed again before the interview';
  return dayNumberOf(nextDate) < today
    ? `Due since ${dateOf(nextDate)}`
    : `Practise it again ${comingDay(nextDate, today)}`;
}

/** "3 days in a row, at most 5", or what begins a run. */
export function streakSentence({ current, longest }: { readonly current: number; readonly longest: number }) {
  if (current === 0) return `No run at present; the longest was ${count(longest, 'day')}.`;
  const record = longest > current ? `; the longest run was ${longest}` : '';
  return `${count(current, 'day')} in a row${record}.`;
}

/** Where "Next" leads from a question. */
export const NEXT_QUESTION = 'Next question';
export const FINISH_PRACTICE = 'Finish practice';

/** Where a question stands in its bank: "6 of 23". */
export function placeInBank(position: number, of: number): string {
  return `${position} of ${of}`;
}

/** Where one stands in today's plan: "Today: 3 questions to go". */
export function placeInPlan(left: number): string {
  return left === 0 ? 'Done for today' : `Today: ${count(left, 'question')} to go`;
}
