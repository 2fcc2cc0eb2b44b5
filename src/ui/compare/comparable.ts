import type { Attempt } from '../../history/attempt';

/** All stored answers to the same question of the same bank, newest first as they come; `attempt` is among them. */
export function answersToSameQuestion(attempt: Attempt, stored: readonly Attempt[]): readonly Attempt[] {
  return stored.filter(
    ({ bankId, question }) => bankId === attempt.bankId && question.id === attempt.question.id,
  );
}

/** What to compare an answer with: the answer before it, else the one after it; null when it is the only one. */
export function neighbourOf(attempt: Attempt, stored: readonly Attempt[]): Attempt | null {
  const others = answersToSameQuestion(attempt, stored).filter(({ id }) => id !== attempt.id);
  const before = others.find(({ createdAt }) => createdAt <= attempt.createdAt);
  return before ?? others.at(-1) ?? null;
}

/** Two answers to one question in the order they were given, or why they can't be compared. */
export type Pair =
  | { readonly kind: 'pair'; readonly earlier: Attempt; readonly later: Attempt }
  | { readonly kind: 'gone' }
  | { readonly kind: 'same' }
  | { readonly kind: 'different questions' };

export function pairOf(ids: readonly [string, string], stored: readonly Attempt[]): Pair {
  const [one, other] = ids.map((id) => stored.find((attempt) => attempt.id === id));
  if (!one || !other) return { kind: 'gone' };
  if (one === other) return { kind: 'same' };
  if (!answersToSameQuestion(one, stored).includes(other)) return { kind: 'different questions' };
  return one.createdAt <= other.createdAt
    ? { kind: 'pair', earlier: one, later: other }
    : { kind: 'pair', earlier: other, later: one };
}
