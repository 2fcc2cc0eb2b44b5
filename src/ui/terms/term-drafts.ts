import type { KeyTerm, TermWeight } from '../../bank/key-term';
import { freeSlug } from '../../base/slug';

/** A key term while it is edited: text fields as they stand. */
export interface TermDraft {
  /** Stable while editing; the id of the key term it came from, if any. */
  readonly key: string;
  readonly from: KeyTerm | null;
  readonly term: string;
  readonly weight: TermWeight;
  /** Other wordings, separated by commas; one that holds a comma stands in quotation marks. */
  readonly aliases: string;
  /** In the same way, what must not be taken for it. */
  readonly nearMisses: string;
  /** It goes when the list is saved, and can be brought back until then. */
  readonly removed: boolean;
}

export function draftOf(term: KeyTerm): TermDraft {
  return {
    key: term.id,
    from: term,
    term: term.term,
    weight: term.weight,
    aliases: wordingsText(term.aliases),
    nearMisses: wordingsText(term.nearMisses),
    removed: false,
  };
}

export function emptyDraft(key: string): TermDraft {
  return { key, from: null, term: '', weight: 2, aliases: '', nearMisses: '', removed: false };
}

/**
 * The drafts as key terms. Rows that were removed go, and rows without a term. A term that came from the bank keeps its id and kind, so that
 * earlier verdicts still belong to it; a new one gets an id of its own.
 */
export function termsOf(drafts: readonly TermDraft[]): readonly KeyTerm[] {
  const taken = new Set(drafts.flatMap(({ from }) => (from ? [from.id] : [])));
  return drafts.flatMap((draft): readonly KeyTerm[] => {
    const term = draft.term.trim();
    if (term === '' || draft.removed) return [];
    const id = draft.from?.id ?? freeSlug(term, 'term', taken);
    taken.add(id);
    return [
      {
        id,
        term,
        kind: draft.from?.kind ?? 'concept',
        weight: draft.weight,
        aliases: wordingsOf(draft.aliases),
        nearMisses: wordingsOf(draft.nearMisses),
        ...pointOf(draft.from),
      },
    ];
  });
}

/** What a text of wordings says, each once. */
export function wordingsOf(text: string): readonly string[] {
  const all = [...text.matchAll(/\s*"((?:[^"]|"")*)"\s*(?=,|$)|[^,]+/g)].map(([whole, quoted]) =>
    (quoted?.replaceAll('""', '"') ?? whole).trim(),
  );
  return [...new Set(all.filter((wording) => wording !== ''))];
}

function wordingsText(wordings: readonly string[]): string {
  return wordings
    .map((wording) => (/[,"]/.test(wording) ? `"${wording.replaceAll('"', '""')}"` : wording))
    .join(', ');
}

/** What a term from the bank stands for there. */
function pointOf(from: KeyTerm | null): Pick<KeyTerm, 'passage' | 'choice'> {
  return {
    ...(from?.passage === undefined ? {} : { passage: from.passage }),
    ...(from?.choice === undefined ? {} : { choice: from.choice }),
  };
}
