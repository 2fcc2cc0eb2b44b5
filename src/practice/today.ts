import type { Bank, Question } from '../bank/bank';
import type { Attempt } from '../history/attempt';
import { type DayNumber, dayNumber, dayNumberOf } from './calendar';
import { cardsOf, type PracticeCard, recallAt } from './card';
import { dueOf, LAST_DAYS } from './due';
import { practiceSeconds } from './practice-seconds';

export interface TodayPlan {
  /** 0 on the day of the interview; null without a date ahead. */
  readonly daysLeft: number | null;
  /** In the order to practise them: what fades first, then new ones in the order of the bank. */
  readonly items: readonly TodayItem[];
  /** For all items, whole minutes, rounded up. */
  readonly minutes: number;
  /** Questions of this bank answered today already. */
  readonly done: number;
}

export interface TodayItem {
  readonly question: number;
  readonly reason: 'due' | 'last-days' | 'new';
  /** Probability that the answer comes now, 0–1; null for a new question. */
  readonly recall: number | null;
  readonly seconds: number;
}

/** Without a date nobody is in a hurry. */
const NEW_A_DAY = 5;

interface Standing {
  readonly question: Question;
  readonly card: PracticeCard | null;
}

/**
 * What to practise today. All of it follows from the attempts: it is the same after a reload, gets shorter with every
 * answer, and makes up for days that were left out. `interviewDate` is "YYYY-MM-DD"; a past one counts as none.
 */
export function planToday(input: {
  readonly bank: Bank;
  readonly attempts: readonly Attempt[];
  readonly interviewDate: string | null;
  readonly now: number;
}): TodayPlan {
  const { bank, now } = input;
  const today = dayNumber(now);
  const interview = interviewAhead(input.interviewDate, today);
  const cards = cardsOf(input.attempts, bank.id);
  const standings = bank.questions.map((question) => ({
    question,
    card: cards.get(question.number) ?? null,
  }));
  const answeredToday = ({ card }: Standing) => card !== null && dayNumber(card.last_review) === today;
  const open = standings.filter((standing) => !answeredToday(standing));
  const done = standings.length - open.length;

  const seconds = practiceSeconds(bank, input.attempts);
  const itemOf = ({ question, card }: Standing, reason: TodayItem['reason']): TodayItem => ({
    question: question.number,
    reason,
    recall: card && recallAt(card, now),
    seconds: seconds(question),
  });
  const seen = open.flatMap((standing) => {
    const due = standing.card && dueOf(standing.card, interview);
    return due && due.day <= today ? [{ standing, because: due.because }] : [];
  });
  const due = seen
    .filter(({ because }) => because === 'memory')
    .map(({ standing }) => itemOf(standing, 'due'));
  const near = seen
    .filter(({ because }) => because === 'date')
    .map(({ standing }) => itemOf(standing, 'last-days'));
  const fresh = open.filter(({ card }) => card === null).map((standing) => itemOf(standing, 'new'));

  const share = (amount: number, days: number) => Math.ceil(amount / Math.max(1, days));
  const daysLeft = interview === null ? null : interview - today;
  const newToday = daysLeft === null ? NEW_A_DAY : share(fresh.length, daysForNew(daysLeft));
  const nearToday = daysLeft === null ? 0 : share(near.length, daysLeft);
  const items = [
    ...[...due, ...byRecall(near).slice(0, nearToday)].toSorted(fadingFirst),
    ...fresh.slice(0, Math.max(0, newToday)),
  ];
  return {
    daysLeft,
    items,
    minutes: Math.ceil(items.reduce((sum, item) => sum + item.seconds, 0) / 60),
    done,
  };
}

export function interviewAhead(interviewDate: string | null, today: DayNumber): DayNumber | null {
  const day = interviewDate === null ? null : dayNumberOf(interviewDate);
  return day !== null && day >= today ? day : null;
}

/** New questions are spread over the first half of the time before the last days, which are for seeing them again. */
function daysForNew(daysLeft: number): number {
  const before = daysLeft - LAST_DAYS;
  return before > 0 ? Math.ceil(before / 2) : daysLeft - 1;
}

function byRecall(items: readonly TodayItem[]): readonly TodayItem[] {
  return items.toSorted(fadingFirst);
}

function fadingFirst(a: TodayItem, b: TodayItem): number {
  return (a.recall ?? 0) - (b.recall ?? 0) || a.question - b.question;
}
