import type { Bank, Question } from '../bank/bank';
import { type DayNumber, dayNumber, dayNumberOf, middayOf } from '../base/calendar';
import type { AttemptSummary } from '../history/attempt-summary';
import { cardsOf, inOrder, type PracticeCard, recallAt } from './card';
import { type Due, dueOf, LAST_DAYS, squeezed } from './due';
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
  /** `again`: it has no model answer, so nothing tells how well it sits; some days have passed. */
  readonly reason: 'due' | 'last-days' | 'new' | 'again';
  /** Probability that the answer comes now, 0–1; null where nothing tells it. */
  readonly recall: number | null;
  readonly seconds: number;
}

/** Without a date nobody is in a hurry. */
const NEW_A_DAY = 5;

/** Days after the first, second … day on which a question without a model answer was answered; the last one from then on. */
const PLAIN_INTERVALS_DAYS = [3, 7, 14, 30];

/**
 * What to practise today. The plan is made of the attempts before today, and what was answered since is taken off it: it
 * is the same after a reload, gets shorter with every answer, ends, and makes up for days that were left out.
 * `interviewDate` is "YYYY-MM-DD"; a past one counts as none.
 */
export function planToday(input: {
  readonly bank: Bank;
  readonly attempts: readonly AttemptSummary[];
  /** Of these attempts, where they are told already: of thousands of answers they take longest. */
  readonly cards?: Cards;
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

  const before = own.filter((attempt) => !isToday(attempt));
  const seconds = practiceSeconds(bank, own);
  const all = input.cards ?? cardsOf(own, bank.id);
  const cards = withoutToday(all, answered, before, bank.id);
  const open = dueToday(bank, before, cards, interview, today).filter(
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

type Cards = ReadonlyMap<string, PracticeCard>;

/** The cards as they were before today: those of what was answered since are told anew. */
function withoutToday(
  cards: Cards,
  answered: ReadonlySet<string>,
  before: readonly AttemptSummary[],
  bankId: string,
): Cards {
  const others = [...cards].filter(([id]) => !answered.has(id));
  const earlier = cardsOf(
    before.filter(({ question }) => answered.has(question.id)),
    bankId,
  );
  return new Map([...others, ...earlier]);
}

interface DueQuestion {
  readonly question: Question;
  readonly reason: TodayItem['reason'];
  readonly card: PracticeCard | null;
}

function dueToday(
  bank: Bank,
  attempts: readonly AttemptSummary[],
  cards: Cards,
  interview: DayNumber | null,
  today: DayNumber,
): readonly DueQuestion[] {
  const plain = new Set(bank.questions.flatMap(({ id, unscored }) => (unscored === undefined ? [] : [id])));
  const days = daysOfAnswers(attempts.filter(({ question }) => plain.has(question.id)));
  const seen = bank.questions.flatMap((question): readonly DueQuestion[] => {
    const card = cards.get(question.id) ?? null;
    const answeredOn = days.get(question.id);
    const due = card ? dueOf(card, interview) : answeredOn ? plainlyDue(answeredOn, interview) : null;
    if (!due || due.day > today) return [];
    if (due.because === 'date') return [{ question, card, reason: 'last-days' }];
    return [{ question, card, reason: card ? 'due' : 'again' }];
  });
  const fresh = bank.questions
    .filter(({ id }) => !cards.has(id) && !days.has(id))
    .map((question): DueQuestion => ({ question, card: null, reason: 'new' }));

  const noon = middayOf(today);
  const fadingFirst = seen.toSorted((a, b) => recallOf(a, noon) - recallOf(b, noon));
  const near = fadingFirst.filter(({ reason }) => reason === 'last-days');
  const daysLeft = interview === null ? null : interview - today;
  const nearToday = new Set(near.slice(0, daysLeft === null ? 0 : share(near.length, daysLeft)));
  const newToday = daysLeft === null ? NEW_A_DAY : share(fresh.length, daysForNew(daysLeft));
  return [
    ...fadingFirst.filter((due) => due.reason === 'due' || nearToday.has(due)),
    ...seen.filter(({ reason }) => reason === 'again'),
    ...fresh.slice(0, newToday),
  ];
}

/** The days on which each question was answered, ascending. */
function daysOfAnswers(attempts: readonly AttemptSummary[]): ReadonlyMap<string, readonly DayNumber[]> {
  const days = new Map<string, DayNumber[]>();
  for (const { question, createdAt } of inOrder(attempts)) {
    const day = dayNumber(createdAt);
    const known = days.get(question.id) ?? [];
    if (known.at(-1) !== day) days.set(question.id, [...known, day]);
  }
  return days;
}

function plainlyDue(days: readonly DayNumber[], interview: DayNumber | null): Due | null {
  const last = days.at(-1) ?? 0;
  const interval = PLAIN_INTERVALS_DAYS[days.length - 1] ?? PLAIN_INTERVALS_DAYS.at(-1) ?? 0;
  return squeezed({ byMemory: last + interval, last, times: days.length }, interview);
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
