import type { KeyTerm } from '../bank/key-term';
import type { LexicalMatch } from './lexical-match';
import { lexicalMatches } from './lexical-match';
import type { Rarity } from './rarity';
import type { Evidence, Reason, Verdict } from './score';
import type { SpokenAnswer } from './spoken-answer';
import { shapeOf, shapesOf } from './term-shape';

/** Share of a term's words, by rarity, from which on a listener takes it as said. */
const SAID_COVERAGE = 0.6;

/** A near miss is believed when it was heard this fully, and better than the term. */
const NEAR_MISS_COVERAGE = 0.9;

export interface LexicalVerdict {
  readonly verdict: Verdict;
  readonly evidence: Evidence | null;
}

/** What words, spellings, numbers and sound alone say about one term. */
export function lexicalVerdict(term: KeyTerm, answer: SpokenAnswer, rarity: Rarity): LexicalVerdict {
  const matches = shapesOf(term, rarity).flatMap((shape) => lexicalMatches(shape, answer));
  const full = matches.filter((match) => match.coverage >= SAID_COVERAGE && match.numbers === 1);
  const nearMisses = term.nearMisses.flatMap((wording) =>
    lexicalMatches(shapeOf(wording, rarity), answer).filter(
      (match) => match.coverage >= NEAR_MISS_COVERAGE && match.numbers === 1,
    ),
  );
  const refused = (match: LexicalMatch) =>
    nearMisses.find(
      (near) =>
        near.first <= match.last && near.last >= match.first && near.coverage > match.coverage - 0.001,
    );
  const affirmed = best(full.filter((match) => match.denial === null && refused(match) === undefined));
  if (affirmed !== undefined)
    return { verdict: 'said', evidence: evidenceOf(affirmed, answer, reasonOf(affirmed, term)) };
  const denied = best(full.filter((match) => match.denial !== null));
  if (denied?.denial)
    return {
      verdict: 'denied',
      evidence: evidenceOf(denied, answer, { kind: 'denied', by: denied.denial.by }),
    };
  const [missed] = full;
  const near = missed === undefined ? undefined : refused(missed);
  if (near !== undefined)
    return {
      verdict: 'missed',
      evidence: evidenceOf(near, answer, { kind: 'near-miss', heard: near.shape.wording }),
    };
  return { verdict: 'missed', evidence: null };
}

function best(matches: readonly LexicalMatch[]): LexicalMatch | undefined {
  return [...matches].sort(
    (one, other) => other.coverage - one.coverage || one.last - one.first - (other.last - other.first),
  )[0];
}

/** The most telling way in which the words were heard. */
export function reasonOf(match: LexicalMatch, term: KeyTerm): Reason {
  if (match.shape.wording !== term.term) return { kind: 'alias', alias: match.shape.wording };
  if (match.shape.quantities.length > 0) return { kind: 'number' };
  for (const how of ['sound', 'spelled-out', 'compound', 'stems'] as const) {
    if (!match.hits.some((hit) => hit.how === how)) continue;
    return how === 'sound' ? { kind: 'sound', heard: match.shape.wording } : { kind: how };
  }
  return match.coverage > 0.99 ? { kind: 'exact' } : { kind: 'stems' };
}

export function evidenceOf(
  match: Pick<LexicalMatch, 'first' | 'last'>,
  answer: SpokenAnswer,
  reason: Reason,
): Evidence {
  const first = answer.tokens[match.first]?.word ?? 0;
  const last = answer.tokens[match.last]?.lastWord ?? first;
  const quote = answer.words.slice(first, last + 1).join(' ');
  return {
    take: 0,
    span: { first, last },
    quote,
    reason: reason.kind === 'sound' ? { ...reason, heard: quote } : reason,
  };
}
