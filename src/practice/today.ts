import type { Bank, Question } from '../bank/bank';
import { type DayNumber, dayNumber, dayNumberOf, middayOf } from '../base/calendar';
import type { AttemptSummary } from '../history/attempt-summary';
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
  /** Questions that would be due, but were put off until tomorrow. */
  readonly skipped: number;
}

export interface TodayItem {
  /** Its number in the bank. */
  readonly question: number;
  readonly reason: 'due' | 'last-days' | 'new';
  /** Probability that the answer comes now, 0–1; null for a new question. */
  readonly recall: number | null;
  readonly seconds: number;
}

/** Without a date nobody is in a hurry. */
const NEW_A_DAY = 5;

/**
 * What to practise today. The plan is made of the attempts before today, and what was answered since is taken off it: it
 * is the same after a reload, gets shorter with every answer, ends, and makes up for days that were left out.
 * `interviewDate` is "YYYY-MM-DD"; a past one counts as none.
 */
export function planToday(input: {
  readonly bank: Bank;
  readonly attempts: readonly AttemptSummary[];
  readonly interviewDate: string | null;
  /** Ids of the questions that are not wanted today. */
  readonly skipped?: ReadonlySet<string>;
  readonly now: number;
}): TodayPlan {
  const { bank, now } = input;
  const today = dayNumber(now);
  const interview = interviewAhead(input.interviewDate, today);
  const own = input.attempts.filter(({ bankId }) => bankId === bank.id);
  const isToday = ({ createdAt }: AttemptSummary) => dayNumber(createdAt) === today;
  const answered = new Set(own.filter(isToday).map(({ question }) => question.id));

  const cards = cardsOf(
    own.filter((attempt) => !isToday(attempt)),
    bank.id,
  );
  const spoken = new Set(own.map(({ question }) => question.id));
  const seconds = practiceSeconds(bank, own);
  const open = dueToday(bank, cards, spoken, interview, today).filter(
    ({ question }) => !answered.has(question.id),
  );
  const items = open
    .filter(({ question }) => !input.skipped?.has(question.id))
    .map(({ question, reason, card }) => ({
      question: question.number,
      reason,
      recall: card && recallAt(card, now),
      seconds: seconds(question),
    }));
  return {
    daysLeft: interview === null ? null : interview - today,
    items,
    minutes: Math.ceil(items.reduce((sum, item) => sum + item.seconds, 0) / 60),
    done: answered.size,
    skipped: open.length - items.length,
  };
}

interface DueQuestion {
  readonly question: Question;
  readonly reason: TodayItem['reason'];
  readonly card: PracticeCard | null;
}

function dueToday(
  bank: Bank,
  cards: ReadonlyMap<string, PracticeCard>,
  /** Answered at all: a question without a model answer gets no card. */
  spoken: ReadonlySet<string>,
  interview: DayNumber | null,
  today: DayNumber,
): readonly DueQuestion[] {
  const seen = bank.questions.flatMap((question): readonly DueQuestion[] => {
    const card = cards.get(question.id);
    const due = card && dueOf(card, interview);
    if (!due || due.day > today) return [];
    return [{ question, card, reason: due.because === 'memory' ? 'due' : 'last-days' }];
  });
  const fresh = bank.questions
    .filter(({ id, unscored }) => !cards.has(id) && !(unscored !== undefined && spoken.has(id)))
    .map((question): DueQuestion => ({ question, card: null, reason: 'new' }));

  const noon = middayOf(today);
  const fadingFirst = seen.toSorted((a, b) => recallOf(a, noon) - recallOf(b, noon));
  const near = fadingFirst.filter(({ reason }) => reason === 'last-days');
  const daysLeft = interview === null ? null : interview - today;
  const nearToday = new Set(near.slice(0, daysLeft === null ? 0 : share(near.length, daysLeft)));
  const newToday = daysLeft === null ? NEW_A_DAY : share(fresh.length, daysForNew(daysLeft));
  return [
    ...fadingFirst.filter((due) => due.reason === 'due' || nearToday.has(due)),
    ...fresh.slice(0, newToday),
  ];
}

/** The interview's day unless it has passed. */
export function interviewAhead(interviewDate: string | null, today: DayNumber): DayNumber | null {
  const day = interviewDate === null ? null : dayNumberOf(interviewDate);
  return day !== null && day >= today ? day : null;
}

/** New questions are spread over the first half of the time before the last days, which are for seeing them again. */
function daysForNew(daysLeft: number): number {
  const before = daysLeft - LAST_DAYS;
  return before > 0 ? Math.ceil(before / 2) : daysLeft - 1;
}

/** Today's part of a pile that is to be gone in so many days; all of it when none is left. */
function share(amount: number, days: number): number {
  return Math.ceil(amount / Math.max(1, days));
}

function recallOf({ card }: DueQuestion, timeMs: number): number {
  return card === null ? 0 : recallAt(card, timeMs);
}
