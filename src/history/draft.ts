/** What a typed answer is for: a question, or what is added to one of its answers. */
export interface DraftPlace {
  readonly bankId: string;
  readonly questionId: string;
  /** The attempt that it adds to; null for an answer of its own. */
  readonly onto: string | null;
}

/** An answer that was begun by typing and not handed in. */
export interface Draft extends DraftPlace {
  readonly text: string;
}

/** The drafts with this one in place of the one before; without any where its text is empty. */
export function withDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  const others = drafts.filter((one) => !isSamePlace(one, draft));
  return draft.text.trim() === '' ? others : [...others, draft];
}

export function isSamePlace(one: DraftPlace, other: DraftPlace): boolean {
  return one.bankId === other.bankId && one.questionId === other.questionId && one.onto === other.onto;
}
