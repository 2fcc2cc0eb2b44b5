import type { Bank } from '../../bank/bank';
import { dayNumber, dayNumberOf, isoDateOf, middayOf } from '../../base/calendar';
import type { Attempt } from '../../history/attempt';
import { attemptPoints, scopePoints } from '../../practice/progress';
import { dateOf, dayAndTime } from '../../words/days';
import { percent } from '../../words/figures';

/** What a chart of coverage is about. */
export type Scope =
  | { readonly kind: 'bank' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'question'; readonly id: string };

/** One point of a chart over time, with its row in the table beside it. */
export interface TimePoint {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: number;
  readonly row: readonly string[];
}

/** Value of an `<option>`, such as "section/Core". */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'bank':
      return 'bank';
    case 'section':
      return `section/${scope.section}`;
    case 'question':
      return `question/${scope.id}`;
  }
}

/** All scopes of a bank that have a score, so that no choice leads to an empty chart. */
export function scopesOf(bank: Bank, attempts: readonly Attempt[]): readonly Scope[] {
  const scored = new Set(
    attemptPoints(attempts, bank.id).flatMap(({ question, coverage }) =>
      coverage === null ? [] : [question],
    ),
  );
  const questions = bank.questions.filter(({ id }) => scored.has(id));
  const sections = bank.sections.filter((section) => questions.some((one) => one.section === section));
  return [
    { kind: 'bank' },
    ...sections.map((section): Scope => ({ kind: 'section', section })),
    ...questions.map(({ id }): Scope => ({ kind: 'question', id })),
  ];
}

/** Coverage over time. For a section or the bank a point is the end of a day, questions never answered counting as 0. */
export function coverageOver(scope: Scope, bank: Bank, attempts: readonly Attempt[]): readonly TimePoint[] {
  if (scope.kind === 'question') {
    return attemptPoints(attempts, bank.id, scope.id).flatMap(({ at, coverage }) =>
      coverage === null ? [] : [{ at, value: coverage, row: [dayAndTime(at), percent(coverage)] }],
    );
  }
  const section = scope.kind === 'section' ? scope.section : null;
  return scopePoints(bank, attempts, section).map(({ date, coverage, practised, of }) => ({
    at: noonOf(date),
    value: coverage,
    row: [dateOf(date), percent(coverage), `${practised} of ${of}`],
  }));
}

/** Words a minute, the mean of each day's answers in the bank. */
export function paceOver(bank: Bank, attempts: readonly Attempt[]): readonly TimePoint[] {
  const days = new Map<string, number[]>();
  for (const { at, wordsPerMinute } of attemptPoints(attempts, bank.id)) {
    if (wordsPerMinute === null) continue;
    const date = isoDateOf(dayNumber(at));
    days.set(date, [...(days.get(date) ?? []), wordsPerMinute]);
  }
  return [...days].map(([date, paces]) => {
    const mean = Math.round(paces.reduce((sum, pace) => sum + pace, 0) / paces.length);
    return { at: noonOf(date), value: mean, row: [dateOf(date), `${mean}`, `${paces.length}`] };
  });
}

/** Noon in the time zone of the machine, where the attempts of that day are. */
function noonOf(isoDate: string): number {
  const day = new Date(middayOf(dayNumberOf(isoDate)));
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12).getTime();
}
