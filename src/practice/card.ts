import { type CardInput, createEmptyCard, dateDiffInDays, fsrs, type Grade, Rating, State } from 'ts-fsrs';
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
  const answered = new Map<string, { readonly before: Memory | null; readonly last: GradedAnswer }>();
  for (const { bankId: bank, question, mastery, createdAt } of inOrder(attempts)) {
    if (bank !== bankId || mastery === null) continue;
    const known = answered.get(question.id);
    const before = known ? memoryAfter(known.before, known.last) : null;
    answered.set(question.id, { before, last: { grade: gradeOf(mastery), timeMs: createdAt } });
  }
  return new Map(
    Array.from(answered, ([id, { before, last }]) => [
      id,
      cardAfter(before && cardWith(before), last.grade, last.timeMs),
    ]),
  );
}

interface GradedAnswer {
  readonly grade: PracticeGrade;
  readonly timeMs: number;
}

/** What a card says but for its dates ahead. */
type Memory = Pick<PracticeCard, 'stability' | 'difficulty' | 'reps' | 'lapses' | 'last_review'>;

/** The same step as `cardAfter` without those dates, which cost most of its time: of thousands of answers only the last needs them. */
function memoryAfter(before: Memory | null, { grade, timeMs }: GradedAnswer): Memory {
  const days = before ? dateDiffInDays(new Date(before.last_review), new Date(timeMs)) : 0;
  const { stability, difficulty } = scheduler.next_state(before, days, GRADES[grade]);
  return {
    stability,
    difficulty,
    reps: (before?.reps ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before && grade === 'again' ? 1 : 0),
    last_review: timeMs,
  };
}

/** What the next step does not look at is left at nothing. */
function cardWith(memory: Memory): PracticeCard {
  return {
    ...memory,
    due: memory.last_review,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    state: State.Review,
  };
}

/** Probability that the answer comes, 0–1, by the forgetting curve of FSRS. */
export function recallAt(card: PracticeCard, timeMs: number): number {
  return scheduler.get_retrievability(card, Math.max(timeMs, card.last_review), false);
}

/** Oldest first. */
export function inOrder<T extends Pick<AttemptSummary, 'createdAt'>>(attempts: readonly T[]): readonly T[] {
  return attempts.toSorted((a, b) => a.createdAt - b.createdAt);
}
