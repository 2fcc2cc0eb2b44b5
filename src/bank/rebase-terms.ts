import { blockTexts } from './answer-blocks';
import type { AnswerBlock } from './bank';
import { bareWording, type KeyTerm } from './key-term';

/** A model answer with the key terms that are found in it. */
interface AnswerWithTerms {
  readonly answer: readonly AnswerBlock[];
  readonly found: readonly KeyTerm[];
}

/**
 * Somebody's own list of key terms after the model answer was changed: what still stands in the answer stays, and so does what never did, or
 * what somebody gave other wordings, which would be lost with it; what else went with the old words goes, and what is found in the new ones alone
 * comes to the end.
 */
export function rebasedTerms(
  own: readonly KeyTerm[],
  before: AnswerWithTerms,
  after: AnswerWithTerms,
): readonly KeyTerm[] {
  const old = plainText(before.answer);
  const now = plainText(after.answer);
  const kept = own.filter(
    (term) => standsIn(term, now) || !standsIn(term, old) || isTaught(term, before.found),
  );
  const known = new Set([...own, ...before.found].map(({ term }) => bareWording(term)));
  const ids = new Set(kept.map(({ id }) => id));
  const fresh = after.found.filter(({ id, term }) => !known.has(bareWording(term)) && !ids.has(id));
  return [...kept, ...fresh];
}

/** Whether a term has wordings that the app did not find by itself. */
export function isTaught({ term, aliases, nearMisses }: KeyTerm, found: readonly KeyTerm[]): boolean {
  const same = found.find((one) => bareWording(one.term) === bareWording(term));
  const known = new Set([...(same?.aliases ?? []), ...(same?.nearMisses ?? [])]);
  return [...aliases, ...nearMisses].some((wording) => !known.has(wording));
}

/** Whether a model answer has a term in one of its wordings. */
export function isNamedIn(term: Pick<KeyTerm, 'term' | 'aliases'>, answer: readonly AnswerBlock[]): boolean {
  return standsIn(term, plainText(answer));
}

function standsIn({ term, aliases }: Pick<KeyTerm, 'term' | 'aliases'>, text: string): boolean {
  return [term, ...aliases].some((wording) => text.includes(` ${bareWording(wording)} `));
}

function plainText(answer: readonly AnswerBlock[]): string {
  return ` ${bareWording(answer.flatMap(blockTexts).join(' '))} `;
}
