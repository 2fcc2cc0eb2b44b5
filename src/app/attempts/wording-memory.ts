import { bareWording } from '../../bank/key-term';
import type { Attempt } from '../../history/attempt';
import type { CorrectionEntry } from '../../history/correction-record';
import type { Corrections } from '../../history/corrections';
import { standingEntries } from '../../history/fold-corrections';
import { isCovered, type Verdict } from '../../scoring/score';
import type { BankLibraryControl } from '../banks/bank-library';

export interface WordingMemory {
  /**
   * Turns the user's verdict on a term into knowledge about this bank: the wording becomes an alias, or counts no more.
   * A null verdict takes back what was last learnt for the term. Resolves to what undoes it; undefined when nothing changed.
   */
  learn(
    attempt: Attempt,
    termId: string,
    verdict: Verdict | null,
    wording?: string,
  ): Promise<(() => Promise<void>) | undefined>;
}

export function createWordingMemory(
  corrections: Corrections,
  library: BankLibraryControl,
  now: () => number,
): WordingMemory {
  async function unlearn(
    bankId: string,
    questionId: string,
    termId: string,
  ): Promise<CorrectionEntry | undefined> {
    const { entries } = await corrections.log(bankId, questionId);
    const latest = standingEntries(entries).findLast(
      ({ change }) => (change.kind === 'alias' || change.kind === 'rejection') && change.termId === termId,
    );
    return latest && corrections.undo(latest.id, now());
  }

  async function noted(
    attempt: Attempt,
    termId: string,
    verdict: Verdict | null,
    pointedAt: string | undefined,
  ): Promise<CorrectionEntry | undefined> {
    const { bankId, question } = attempt;
    if (verdict === null) return unlearn(bankId, question.id, termId);
    const judged = attempt.score?.terms.find(({ id }) => id === termId);
    const wording = pointedAt ?? judged?.evidence?.quote;
    // The term's own wording is never unlearnt for good: this answer's verdict is enough.
    if (!wording || bareWording(wording) === bareWording(judged?.term ?? '')) return undefined;
    const kind = isCovered(verdict) ? 'alias' : 'rejection';
    const change = { kind, termId, wording } as const;
    return corrections.add({ bankId, question: question.id, at: now(), change });
  }

  return {
    async learn(attempt, termId, verdict, pointedAt) {
      const entry = await noted(attempt, termId, verdict, pointedAt);
      if (!entry) return undefined;
      await library.refreshCorrection(entry.id);
      return async () => {
        const undone = await corrections.undo(entry.id, now());
        await library.refreshCorrection(undone.id);
      };
    },
  };
}
