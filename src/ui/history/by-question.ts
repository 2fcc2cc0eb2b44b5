import type { Attempt } from '../../history/attempt';

export interface QuestionAttempts {
  readonly key: string;
  readonly bankId: string;
  readonly question: Attempt['question'];
  /** Newest first, at least one. */
  readonly attempts: readonly Attempt[];
}

/** Groups attempts (newest first) by bank and question; the question answered last comes first. */
export function byQuestion(attempts: readonly Attempt[]): readonly QuestionAttempts[] {
  const groups = new Map<string, QuestionAttempts>();
  for (const attempt of attempts) {
    const { bankId, question } = attempt;
    const key = `${bankId}/${question.id}`;
    const group = groups.get(key);
    groups.set(
      key,
      group
        ? { ...group, attempts: [...group.attempts, attempt] }
        : { key, bankId, question, attempts: [attempt] },
    );
  }
  return [...groups.values()];
}
