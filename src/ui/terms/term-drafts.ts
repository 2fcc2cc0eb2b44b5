import type { KeyTerm, TermWeight } from '../../bank/key-term';
import { freeSlug } from '../../base/slug';

/** A key term while it is edited: text fields as they stand. */
export interface TermDraft {
  /** Stable while editing; the id of the key term it came from, if any. */
  readonly key: string;
  readonly from: KeyTerm | null;
  readonly term: string;
  readonly weight: TermWeight;
  /** Other wordings, separated by commas. */
  readonly aliases: string;
}

export function draftOf(term: KeyTerm): TermDraft {
  return { key: term.id, from: term, term: term.term, weight: term.weight, aliases: term.aliases.join(', ') };
}

export function emptyDraft(key: string): TermDraft {
  return { key, from: null, term: '', weight: 2, aliases: '' };
}

/**
 * The drafts as key terms. Rows without a term go. A term that came from the bank keeps its id, kind and near misses, so
 * that earlier verdicts still belong to it; a new one gets an id of its own.
 */
export function termsOf(drafts: readonly TermDraft[]): readonly KeyTerm[] {
  const taken = new Set(drafts.flatMap(({ from }) => (from ? [from.id] : [])));
  return drafts.flatMap((draft): readonly KeyTerm[] => {
    const term = draft.term.trim();
    if (term === '') return [];
    const id = draft.from?.id ?? freeSlug(term, 'term', taken);
    taken.add(id);
    return [
      {
        id,
        term,
        kind: draft.from?.kind ?? 'concept',
        weight: draft.weight,
        aliases: wordings(draft.aliases),
        nearMisses: draft.from?.nearMisses ?? [],
        ...pointOf(draft.from),
      },
    ];
  });
}

/** What a term from the bank stands for there. */
function pointOf(from: KeyTerm | null): Pick<KeyTerm, 'passage' | 'choice'> {
  return {
    ...(from?.passage === undefined ? {} : { passage: from.passage }),
    ...(from?.choice === undefined ? {} : { choice: from.choice }),
  };
}

function wordings(text: string): readonly string[] {
  const all = text.split(',').map((wording) => wording.trim());
  return [...new Set(all.filter((wording) => wording !== ''))];
}
