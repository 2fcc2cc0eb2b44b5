import { masteryOf } from '../practice/practice-grade';
import { type Attempt, isTyped, spokenTakes } from './attempt';

/** What plans, cards and counts need of an attempt: a hundredth of it, so that thousands are read at once. */
export interface AttemptSummary {
  readonly id: string;
  readonly bankId: string;
  readonly question: {
    /** Of the question in its bank. */
    readonly id: string;
  };
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** See `masteryOf`; null when nothing could be scored. */
  readonly mastery: number | null;
  /** Of its score; null when there is none. */
  readonly coverage: number | null;
  /** Of all its spoken takes. */
  readonly spokenS: number;
  /** See `isTyped`. */
  readonly typed: boolean;
  readonly starred: boolean;
}

export function summaryOf(attempt: Attempt): AttemptSummary {
  const { id, bankId, question, createdAt, score } = attempt;
  return {
    id,
    bankId,
    question: { id: question.id },
    createdAt,
    mastery: masteryOf(attempt),
    coverage: score?.coverage ?? null,
    spokenS: spokenTakes(attempt.takes).reduce((sum, { durationS }) => sum + durationS, 0),
    typed: isTyped(attempt),
    starred: attempt.starred === true,
  };
}

/** Two in the same millisecond have one order, too. */
export function newestFirst(
  one: Pick<AttemptSummary, 'id' | 'createdAt'>,
  other: Pick<AttemptSummary, 'id' | 'createdAt'>,
): number {
  return other.createdAt - one.createdAt || (other.id < one.id ? -1 : 1);
}
