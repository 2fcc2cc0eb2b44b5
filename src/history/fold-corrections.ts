import { bareWording, type KeyTerm } from '../bank/key-term';
import type { CorrectionEntry } from './correction-record';

/** What the log of one question comes to. */
export interface CorrectedTerms {
  /** The user's own list, or null for the bank's. */
  readonly terms: readonly KeyTerm[] | null;
  /** By term id. A wording is in at most one of the two: the later word wins. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly rejected: ReadonlyMap<string, readonly string[]>;
}

/** Plays the log of one question, oldest entry first, without what was undone. */
export function foldCorrections(entries: readonly CorrectionEntry[]): CorrectedTerms {
  let terms: readonly KeyTerm[] | null = null;
  const wordings = new Map<string, { termId: string; wording: string; counts: boolean }>();
  for (const { change } of standingEntries(entries)) {
    if (change.kind === 'undo') continue;
    if (change.kind === 'terms') terms = change.terms;
    else {
      const { termId, wording } = change;
      wordings.set(`${termId} ${bareWording(wording)}`, { termId, wording, counts: change.kind === 'alias' });
    }
  }
  const ofKind = (counts: boolean): ReadonlyMap<string, readonly string[]> => {
    const byTerm = new Map<string, string[]>();
    for (const one of wordings.values()) {
      if (one.counts === counts) byTerm.set(one.termId, [...(byTerm.get(one.termId) ?? []), one.wording]);
    }
    return byTerm;
  };
  return { terms, aliases: ofKind(true), rejected: ofKind(false) };
}

/**
 * The key terms as the user corrected them: their own list if there is one, learnt wordings as aliases, rejected ones
 * no alias any more but a near miss, so that no looser match takes them either.
 */
export function correctTerms(terms: readonly KeyTerm[], corrected: CorrectedTerms): readonly KeyTerm[] {
  return (corrected.terms ?? terms).map((term) => {
    const learnt = corrected.aliases.get(term.id) ?? [];
    const rejected = corrected.rejected.get(term.id) ?? [];
    if (learnt.length === 0 && rejected.length === 0) return term;
    return {
      ...term,
      aliases: [...without(term.aliases, [...rejected, ...learnt]), ...learnt],
      nearMisses: [...without(term.nearMisses, [...rejected, ...learnt]), ...rejected],
    };
  });
}

/**
 * What was not undone, oldest first. An undo is itself an entry and may be undone: read from the end, each one takes back
 * what it names, if it stands.
 */
export function standingEntries(entries: readonly CorrectionEntry[]): readonly CorrectionEntry[] {
  const undone = new Set<string>();
  const left: CorrectionEntry[] = [];
  for (const entry of entries.toReversed()) {
    if (undone.has(entry.id)) continue;
    if (entry.change.kind === 'undo') undone.add(entry.change.of);
    left.push(entry);
  }
  return left.reverse();
}

function without(wordings: readonly string[], taken: readonly string[]): readonly string[] {
  const gone = new Set(taken.map(bareWording));
  return wordings.filter((wording) => !gone.has(bareWording(wording)));
}
