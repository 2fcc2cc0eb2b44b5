import type { KeyTerm } from '../bank/key-term';
import type { Evidence, Reason } from './score';
import type { SpokenAnswer } from './spoken-answer';
import type { LexicalMatch } from './words/lexical-match';

/** The words a verdict rests on, from the first token to the last. */
export function evidenceAt(
  answer: SpokenAnswer,
  span: { readonly first: number; readonly last: number },
  reason: Reason,
): Evidence {
  const first = answer.tokens[span.first]?.word ?? 0;
  const last = Math.max(first, answer.tokens[span.last]?.lastWord ?? first);
  const quote = answer.words.slice(first, last + 1).join(' ');
  return {
    take: 0,
    span: { first, last },
    quote,
    reason: reason.kind === 'sound' ? { ...reason, heard: quote } : reason,
  };
}

/** The words between two of the transcript, inclusive. */
export function evidenceIn(
  answer: SpokenAnswer,
  { first, last }: { readonly first: number; readonly last: number },
  reason: Reason,
): Evidence {
  return { take: 0, span: { first, last }, quote: answer.words.slice(first, last + 1).join(' '), reason };
}

/** The most telling way in which a term was heard. */
export function reasonFor(match: LexicalMatch, term: KeyTerm): Reason {
  if (match.shape.wording !== term.term) return { kind: 'alias', alias: match.shape.wording };
  if (match.shape.quantities.length > 0) return { kind: 'number' };
  const ways = new Set(match.hits.map((hit) => hit.how));
  if (ways.has('sound')) return { kind: 'sound', heard: match.shape.wording };
  for (const kind of ['spelled-out', 'compound', 'stems'] as const) if (ways.has(kind)) return { kind };
  return match.coverage > 0.99 ? { kind: 'exact' } : { kind: 'stems' };
}
