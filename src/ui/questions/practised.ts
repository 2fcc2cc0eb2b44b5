import type { Attempt } from '../../history/attempt';

/** How often and how well a question of a bank was answered. */
export interface Practised {
  readonly times: number;
  /** Epoch milliseconds of the latest answer. */
  readonly lastAt: number;
  /** Coverage of the latest answer that has one, 0–1. */
  readonly coverage: number | null;
}

/** By the question's id. `attempts` come newest first, as the service gives them. */
export function practisedOf(bankId: string, attempts: readonly Attempt[]): ReadonlyMap<string, Practised> {
  const practised = new Map<string, Practised>();
  for (const attempt of attempts) {
    if (attempt.bankId !== bankId) continue;
    const { id } = attempt.question;
    const known = practised.get(id);
    const coverage = attempt.score?.coverage ?? null;
    practised.set(
      id,
      known
        ? { ...known, times: known.times + 1, coverage: known.coverage ?? coverage }
        : { times: 1, lastAt: attempt.createdAt, coverage },
    );
  }
  return practised;
}
