import type { Attempt } from '../../history/attempt';

/** How often and how well a question of a bank was answered. */
export interface Practised {
  readonly times: number;
  /** Epoch milliseconds of the latest answer. */
  readonly lastAt: number;
  /** Coverage of the latest answer that has one, 0–1. */
  readonly coverage: number | null;
}

/** By question number. `attempts` come newest first, as the service gives them. */
export function practisedOf(bankId: string, attempts: readonly Attempt[]): ReadonlyMap<number, Practised> {
  const practised = new Map<number, Practised>();
  for (const attempt of attempts) {
    if (attempt.bankId !== bankId) continue;
    const { number } = attempt.question;
    const known = practised.get(number);
    const coverage = attempt.score?.coverage ?? null;
    practised.set(
      number,
      known
        ? { ...known, times: known.times + 1, coverage: known.coverage ?? coverage }
        : { times: 1, lastAt: attempt.createdAt, coverage },
    );
  }
  return practised;
}
