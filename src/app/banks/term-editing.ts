import { isFilledTerm } from '../../bank/fill-bank';
import { bareWording, type KeyTerm } from '../../bank/key-term';
import { AppError } from '../../base/app-error';
import type { Correction } from '../../history/correction-record';
import { standingEntries } from '../../history/fold-corrections';
import type { History } from '../../history/history';

/** Takes back what was written, and nothing that was written later. */
type Undo = () => Promise<void>;

interface TermEditing {
  /** The user's own list for a question; null goes back to the bank's. Rejects with `storage-*`. */
  editTerms(bankId: string, questionId: string, terms: readonly KeyTerm[] | null): Promise<Undo>;
  /** The list that a bank brings along counts, whatever was said of a question of this id before. */
  settleTerms(bankId: string, questionId: string, brought: readonly KeyTerm[]): Promise<Undo>;
}

/** What the user decides about key terms, as entries of the log that can each be taken back. */
export function createTermEditing(parts: {
  readonly history: History | null;
  now(): number;
  refreshCorrection(id: string): Promise<void>;
}): TermEditing {
  const { history, now, refreshCorrection } = parts;

  async function write(
    bankId: string,
    question: string,
    changesOf: (standing: ReturnType<typeof standingEntries>) => readonly Correction[],
  ): Promise<Undo> {
    if (!history) throw new AppError('storage-unavailable');
    const { corrections } = history;
    const { entries } = await corrections.log(bankId, question);
    const standing = standingEntries(entries);
    const written: string[] = [];
    for (const change of changesOf(standing))
      written.push((await corrections.add({ bankId, question, at: now(), change })).id);
    await refresh(written);
    return async () => {
      const undone: string[] = [];
      for (const id of written.toReversed()) undone.push((await corrections.undo(id, now())).id);
      await refresh(undone);
    };
  }

  /** All are about one question. */
  async function refresh(ids: readonly string[]): Promise<void> {
    const [last] = ids.slice(-1);
    if (last !== undefined) await refreshCorrection(last);
  }

  return {
    editTerms(bankId, questionId, edited) {
      const terms = edited?.filter((term) => !isFilledTerm(term)) ?? null; // those follow the profile
      return write(bankId, questionId, (standing) => [
        ...(terms ? undoneBy(terms, standing) : []),
        { kind: 'terms', terms },
      ]);
    },
    settleTerms: (bankId, questionId, brought) =>
      write(bankId, questionId, (standing) => [
        ...undoneBy(brought, standing),
        ...(standing.some(({ change }) => change.kind === 'terms')
          ? [{ kind: 'terms' as const, terms: null }]
          : []),
      ]),
  };
}

/** Wordings that were learnt or rejected while answering, and that a list says otherwise: the list is the later word. */
function undoneBy(
  terms: readonly KeyTerm[],
  standing: ReturnType<typeof standingEntries>,
): readonly Correction[] {
  return standing.flatMap(({ id, change }): readonly Correction[] => {
    if (change.kind !== 'alias' && change.kind !== 'rejection') return [];
    const term = terms.find((one) => one.id === change.termId);
    if (!term) return []; // nothing is said of it; it counts again when the term does
    const wordings = change.kind === 'alias' ? term.aliases : term.nearMisses;
    const holds = wordings.some((wording) => bareWording(wording) === bareWording(change.wording));
    return holds ? [] : [{ kind: 'undo', of: id }];
  });
}
