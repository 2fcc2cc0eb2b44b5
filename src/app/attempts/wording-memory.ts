import type { Attempt } from '../../history/attempt';
import type { Corrections } from '../../history/corrections';
import { isCovered, type Verdict } from '../../scoring/score';
import type { BankLibraryControl } from '../banks/bank-library';

export interface WordingMemory {
  /**
   * Turns the user's verdict on a term into knowledge about this bank: the wording becomes an alias, or counts no more.
   * A null verdict takes back what was last learnt for the term.
   */
  learn(attempt: Attempt, termId: string, verdict: Verdict | null, wording?: string): Promise<void>;
}

export function createWordingMemory(
  corrections: Corrections,
  library: BankLibraryControl,
  now: () => number,
): WordingMemory {
  async function unlearn(bankId: string, question: number, termId: string): Promise<void> {
    const { entries } = await corrections.log(bankId);
    const undone = new Set(entries.flatMap(({ change }) => (change.kind === 'undo' ? [change.of] : [])));
    const latest = entries.findLast(
      ({ id, question: number, change }) =>
        number === question &&
        (change.kind === 'alias' || change.kind === 'rejection') &&
        change.termId === termId &&
        !undone.has(id),
    );
    if (latest) await corrections.undo(latest.id, now());
  }

  return {
    async learn(attempt, termId, verdict, pointedAt) {
      const { bankId, question } = attempt;
      if (verdict === null) await unlearn(bankId, question.number, termId);
      else {
        const judged = attempt.score?.terms.find(({ id }) => id === termId);
        const wording = pointedAt ?? judged?.evidence?.quote;
        // The term's own wording is never unlearnt for good: this answer's verdict is enough.
        if (!wording || sameWording(wording, judged?.term ?? '')) return;
        const kind = isCovered(verdict) ? 'alias' : 'rejection';
        const change = { kind, termId, wording } as const;
        await corrections.add({ bankId, question: question.number, at: now(), change });
      }
      await library.refresh();
    },
  };
}

function sameWording(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(one) === bare(other);
}
