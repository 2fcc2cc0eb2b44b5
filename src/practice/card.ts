import { type CardInput, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import type { AttemptSummary } from '../history/attempt-summary';
import { gradeOf, type PracticeGrade } from './practice-grade';

/** How well a question sits: a card of ts-fsrs in its own field names, its dates in epoch milliseconds. */
export interface PracticeCard {
  readonly due: number;
  /** Days after which the answer comes with a probability of 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
  readonly elapsed_days: number;
  readonly scheduled_days: number;
  readonly learning_steps: number;
  /** Answers so far. */
  readonly reps: number;
  readonly lapses: number;
  readonly state: 0 | 1 | 2 | 3;
  readonly last_review: number;
}

/** Whole days and no randomness: a spoken answer is not a flashcard to be seen again in ten minutes. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

const GRADES: Readonly<Record<PracticeGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** The card after one more answer; null stands for a question never answered. */
export function cardAfter(card: PracticeCard | null, grade: PracticeGrade, timeMs: number): PracticeCard {
  const before: CardInput = card ?? createEmptyCard(timeMs);
  const { card: after } = scheduler.next(before, timeMs, GRADES[grade]);
  return { ...after, due: after.due.getTime(), last_review: timeMs };
}

/**
 * The cards of one bank by question, told anew from its attempts: deleting an attempt or correcting a verdict
 * needs no repair. Attempts that could not be scored leave no trace.
 */
export function cardsOf(
  attempts: readonly AttemptSummary[],
  bankId: string,
): ReadonlyMap<string, PracticeCard> {
  const cards = new Map<string, PracticeCard>();
  for (const attempt of inOrder(attempts)) {
    if (attempt.bankId !== bankId) continue;
    const { id } = attempt.question;
    const before = cards.get(id) ?? null;
    const after = rememberedAfter(before, attempt);
    if (after) cards.set(id, after);
  }
  return cards;
}

/** What each attempt made of the card before it. Attempts never change in place, so of a thousand one correction costs few. */
const remembered = new WeakMap<
  AttemptSummary,
  { readonly before: PracticeCard | null; readonly after: PracticeCard | null }
>();

function rememberedAfter(before: PracticeCard | null, attempt: AttemptSummary): PracticeCard | null {
  const known = remembered.get(attempt);
  if (known && known.before === before) return known.after;
  const { mastery, createdAt } = attempt;
  const after = mastery === null ? null : cardAfter(before, gradeOf(mastery), createdAt);
  remembered.set(attempt, { before, after });
  return after;
}

/** Probability that the answer comes, 0–1, by the forgetting curve of FSRS. */
export function recallAt(card: PracticeCard, timeMs: number): number {
  return scheduler.get_retrievability(card, Math.max(timeMs, card.last_review), false);
}

/** Oldest first. */
export function inOrder<T extends Pick<AttemptSummary, 'createdAt'>>(attempts: readonly T[]): readonly T[] {
  return attempts.toSorted((a, b) => a.createdAt - b.createdAt);
}
