import type { Bank } from '../bank/bank';
import { type DayNumber, dayNumber, isoDateOf } from '../base/calendar';
import { figuresOver } from '../delivery/take-figures';
import { type Attempt, isTyped } from '../history/attempt';
import type { AttemptSummary } from '../history/attempt-summary';
import { inOrder } from './card';

/** One attempt on a chart of its question. */
export interface AttemptPoint {
  readonly attemptId: string;
  /** Its id. */
  readonly question: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** By weight, 0–1; null when it could not be scored. */
  readonly coverage: number | null;
  readonly wordsPerMinute: number | null;
  /** Share of the time that was silence of over a second, 0–1. */
  readonly paused: number;
}

/** How far a section or the bank sits at the end of one day. */
export interface ScopePoint {
  /** "YYYY-MM-DD". */
  readonly date: string;
  /** Mean of the latest coverage over all questions that have a model answer, those never answered as 0. */
  readonly coverage: number;
  /** Questions answered so far, of all. */
  readonly practised: number;
  readonly of: number;
}

/** All spoken attempts at a bank, or at one of its questions, oldest first. */
export function attemptPoints(
  attempts: readonly Attempt[],
  bankId: string,
  question: string | null = null,
): readonly AttemptPoint[] {
  return spokenOf(attempts, bankId)
    .filter((attempt) => question === null || attempt.question.id === question)
    .map((attempt) => {
      const speech = figuresOver(attempt.takes);
      return {
        attemptId: attempt.id,
        question: attempt.question.id,
        at: attempt.createdAt,
        coverage: attempt.score?.coverage ?? null,
        wordsPerMinute: speech.wordsPerMinute,
        paused: speech.durationS > 0 ? Math.min(1, speech.pausedS / speech.durationS) : 0,
      };
    });
}

/** One point for each day with a spoken attempt; `section` null stands for the whole bank. */
export function scopePoints(
  bank: Bank,
  attempts: readonly Attempt[],
  section: string | null = null,
): readonly ScopePoint[] {
  const scope = new Set(
    bank.questions
      .filter(({ unscored, section: own }) => unscored === undefined && (section === null || own === section))
      .map(({ id }) => id),
  );
  const latest = new Map<string, number>();
  const points = new Map<DayNumber, ScopePoint>();
  for (const attempt of spokenOf(attempts, bank.id)) {
    const coverage = attempt.score?.coverage ?? null;
    if (coverage === null || !scope.has(attempt.question.id)) continue;
    latest.set(attempt.question.id, coverage);
    const day = dayNumber(attempt.createdAt);
    const sum = [...latest.values()].reduce((total, value) => total + value, 0);
    points.set(day, {
      date: isoDateOf(day),
      coverage: sum / scope.size,
      practised: latest.size,
      of: scope.size,
    });
  }
  return [...points.values()];
}

/** Days in a row with an attempt at any bank. Today not yet practised does not break the current one. */
export function streakOf(
  attempts: readonly Attempt[],
  now: number,
): { readonly current: number; readonly longest: number } {
  const days = [...new Set(attempts.map(({ createdAt }) => dayNumber(createdAt)))].toSorted((a, b) => a - b);
  let run = 0;
  let longest = 0;
  let before: DayNumber | null = null;
  for (const day of days) {
    run = before !== null && day === before + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = day;
  }
  const today = dayNumber(now);
  return { current: before !== null && before >= today - 1 ? run : 0, longest };
}

/** Seconds of recorded answers, in all and by day with any, oldest first. */
export function timeSpoken(attempts: readonly Attempt[]): {
  readonly seconds: number;
  readonly days: readonly { readonly date: string; readonly seconds: number }[];
} {
  const days = new Map<DayNumber, number>();
  for (const attempt of inOrder(attempts)) {
    const day = dayNumber(attempt.createdAt);
    days.set(day, (days.get(day) ?? 0) + figuresOver(attempt.takes).durationS);
  }
  const seconds = [...days.values()].reduce((sum, value) => sum + value, 0);
  return { seconds, days: [...days].map(([day, ofDay]) => ({ date: isoDateOf(day), seconds: ofDay })) };
}

export interface WeekOfPractice {
  readonly answers: number;
  /** Of recorded sound. */
  readonly seconds: number;
  /** For each of the seven days, the last of them today, how many answers were given. */
  readonly days: readonly number[];
}

const WEEK = 7;

/** The last seven days at a bank. */
export function weekOfPractice(
  attempts: readonly AttemptSummary[],
  bankId: string,
  now: number,
): WeekOfPractice {
  const first = dayNumber(now) - WEEK + 1;
  const recent = attempts.filter(
    (attempt) => attempt.bankId === bankId && dayNumber(attempt.createdAt) >= first,
  );
  const days = Array.from(
    { length: WEEK },
    (_, index) => recent.filter(({ createdAt }) => dayNumber(createdAt) === first + index).length,
  );
  const seconds = recent.reduce((sum, { spokenS }) => sum + spokenS, 0);
  return { answers: recent.length, seconds, days };
}

/** Whoever types has time to think, so typed answers are no points of these curves. */
function spokenOf(attempts: readonly Attempt[], bankId: string): readonly Attempt[] {
  return inOrder(attempts).filter((attempt) => attempt.bankId === bankId && !isTyped(attempt));
}
