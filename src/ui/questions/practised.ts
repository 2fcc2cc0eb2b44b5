import type { AttemptsState } from '../../app/services';
import type { Attempt } from '../../history/attempt';
import type { AttemptSummary } from '../../history/attempt-summary';
import { isCovered, type Score } from '../../scoring/score';

/** How often and how well a question of a bank was answered. */
export interface Practised {
  readonly times: number;
  /** Epoch milliseconds of the latest answer. */
  readonly lastAt: number;
  /** Of the latest answer that has a coverage; null until that answer is read. */
  readonly score: ScoredAnswer | null;
  /** Coverage of the answer before it, 0–1. */
  readonly before: number | null;
}

type ScoredAnswer = Score & { readonly coverage: number };

/** By the question's id. */
export function practisedOf(
  bankId: string,
  { summaries, attempts }: Pick<AttemptsState, 'summaries' | 'attempts'>,
): ReadonlyMap<string, Practised> {
  const read = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const byQuestion = new Map<string, AttemptSummary[]>();
  for (const summary of summaries) {
    if (summary.bankId !== bankId) continue;
    const { id } = summary.question;
    const answers = byQuestion.get(id);
    if (answers) answers.push(summary);
    else byQuestion.set(id, [summary]);
  }
  const practisedIn = (answers: readonly AttemptSummary[]): Practised => {
    const [latest, before] = answers.filter(({ coverage }) => coverage !== null);
    return {
      times: answers.length,
      lastAt: answers[0]?.createdAt ?? 0,
      score: latest ? scored(read.get(latest.id)) : null,
      before: before?.coverage ?? null,
    };
  };
  return new Map(Array.from(byQuestion, ([id, answers]) => [id, practisedIn(answers)]));
}

function scored(attempt: Attempt | undefined): ScoredAnswer | null {
  const score = attempt?.score;
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
