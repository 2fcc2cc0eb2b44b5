import type { Bank, Question } from '../bank/bank';
import type { KeyTerm, TermKind, TermWeight } from '../bank/key-term';
import { quantitiesIn } from '../scoring/numbers/numbers';
import { candidatesOf } from './candidate-phrases';
import { termRelationsOf } from './related-terms';
import { TERM_WEIGHTS } from './term-weights';
import { type WeighedCandidate, weigh } from './weigh-terms';

/** An interviewer's list is short: 8–14 terms. */
export const MOST_TERMS = 14;

/**
 * The key terms of any model answer without a curated list: phrases of its bullets and sentences, at most fourteen, spread over
 * the answer and in its order. docs/scoring.md tells what speaks for a phrase. Code and blanks never count.
 */
export function extractKeyTerms(bank: Bank, question: Question): readonly KeyTerm[] {
  const byWorth = chosenFrom(weigh(bank, question, candidatesOf(question)));
  const ids = new Set<string>();
  return [...byWorth]
    .sort(({ candidate: one }, { candidate: other }) => one.place - other.place || one.start - other.start)
    .map((chosen) => ({
      id: uniqueId(chosen.candidate.text, ids),
      term: chosen.candidate.text,
      kind: kindOf(chosen),
      weight: weightOf(byWorth.indexOf(chosen), byWorth.length),
      aliases: [],
      nearMisses: [],
    }));
}

/** Takes the worthiest again and again; what says the same again, or says more of a sentence already chosen from, loses worth. */
function chosenFrom(weighed: readonly WeighedCandidate[]): readonly WeighedCandidate[] {
  let rest = weighed.map((entry) => ({ entry, worth: entry.worth }));
  const chosen: WeighedCandidate[] = [];
  while (chosen.length < MOST_TERMS) {
    const [first, ...others] = rest;
    if (first === undefined) break;
    const { entry: best } = others.reduce((most, next) => (next.worth > most.worth ? next : most), first);
    chosen.push(best);
    rest = rest.flatMap(({ entry, worth }) => {
      const { same, sharedWords, sameUnit } = termRelationsOf(entry.candidate, best.candidate);
      const loss = TERM_WEIGHTS.sharedWords * sharedWords + TERM_WEIGHTS.sameUnit * sameUnit;
      return same ? [] : [{ entry, worth: worth - loss }];
    });
  }
  return chosen;
}

function kindOf({ candidate, telling }: WeighedCandidate): TermKind {
  const [quantity] = quantitiesIn(candidate.tokens);
  if (quantity !== undefined)
    return quantity.unit === 'percent' || quantity.unit === 'time' ? 'metric' : 'number';
  if (/^[\p{Lu}\d/&-]{2,8}s?$/u.test(candidate.text)) return 'acronym';
  if (candidate.form === 'action' || candidate.form === 'bare-action') return 'action';
  return telling ? 'tool' : 'concept';
}

/** The best three tenths are what an answer needs, the last three tenths a nice detail. */
function weightOf(rank: number, total: number): TermWeight {
  if (rank < total * 0.3) return 3;
  return rank < total * 0.7 ? 2 : 1;
}

function uniqueId(text: string, taken: Set<string>): string {
  const slug =
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'term';
  let id = slug;
  for (let copy = 2; taken.has(id); copy += 1) id = `${slug}-${copy}`;
  taken.add(id);
  return id;
}
