import type { Attempt } from '../../history/attempt';
import { textOf } from '../../transcription/transcript';

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

/** The groups whose question, or what was said in one of its answers, holds all words of `sought`. */
export function searched(groups: readonly QuestionAttempts[], sought: string): readonly QuestionAttempts[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return groups;
  return groups.filter(({ question, attempts }) => {
    const said = attempts.flatMap(({ takes }) =>
      takes.map(({ transcript }) => transcript && textOf(transcript)),
    );
    const text = [question.text, question.section, ...said].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
