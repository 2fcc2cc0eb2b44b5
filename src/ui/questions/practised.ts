import type { Attempt } from '../../history/attempt';
import { isCovered, type Score } from '../../scoring/score';

/** How often and how well a question of a bank was answered. */
export interface Practised {
  readonly times: number;
  /** Epoch milliseconds of the latest answer. */
  readonly lastAt: number;
  /** Of the latest answer that has a coverage. */
  readonly score: ScoredAnswer | null;
  /** Coverage of the answer before it, 0–1. */
  readonly before: number | null;
}

type ScoredAnswer = Score & { readonly coverage: number };

/** By the question's id. `attempts` come newest first, as the service gives them. */
export function practisedOf(bankId: string, attempts: readonly Attempt[]): ReadonlyMap<string, Practised> {
  const practised = new Map<string, Practised>();
  for (const attempt of attempts) {
    if (attempt.bankId !== bankId) continue;
    const { id } = attempt.question;
    const known = practised.get(id) ?? { times: 0, lastAt: attempt.createdAt, score: null, before: null };
    practised.set(id, { ...withScore(known, scored(attempt)), times: known.times + 1 });
  }
  return practised;
}

function withScore(known: Practised, score: ScoredAnswer | null): Practised {
  if (score === null) return known;
  if (known.score === null) return { ...known, score };
  return { ...known, before: known.before ?? score.coverage };
}

function scored({ score }: Attempt): ScoredAnswer | null {
  return score && score.coverage !== null ? { ...score, coverage: score.coverage } : null;
}

/** Below this share of the key terms an answer is weak, and what it lacks is named. */
const WEAK_BELOW = 0.6;

/** The weightiest point that the latest answer lacks, if that was a weak one. */
export function weakestPoint({ score }: Practised): string | null {
  if (!score || score.coverage >= WEAK_BELOW) return null;
  const lacking = score.terms.filter(({ verdict }) => !isCovered(verdict));
  return lacking.toSorted((a, b) => b.weight - a.weight)[0]?.term ?? null;
}
