import type { Bank, Question } from '../bank/bank';
import type { KeyTerm, TermKind, TermWeight } from '../bank/key-term';
import type { Candidate } from './candidate-phrases';
import { candidatesOf } from './candidate-phrases';
import { quantitiesIn } from './numbers';
import type { Rarity } from './rarity';
import { rarityIn } from './rarity';
import { tokenizeText } from './tokens';

/** An interviewer's list is short: 8–14 terms. */
const MOST_TERMS = 14;

/** "ML" and "MLOps" stand in every answer of a bank about them; less rare names tell nothing. */
const COMMON_NAME = 0.6;

/** Two candidates with this share of common words are one term. */
const SAME_TERM = 0.6;

/**
 * The key terms of any model answer without a curated list: phrases of its bullets and sentences, ranked by rarity, bold
 * leads, names, numbers and repetition, at most fourteen, in the order of the answer. Code and blanks never count.
 */
export function extractKeyTerms(bank: Bank, question: Question): readonly KeyTerm[] {
  const rarity = rarityIn(bank);
  const candidates = candidatesOf(question);
  const counts = stemCounts(candidates);
  const asked = new Set(tokenizeText(question.text).map((token) => token.stem));
  const ranked = candidates
    .map((candidate) => ({ candidate, worth: worthOf(candidate, rarity, counts, asked) }))
    .sort((one, other) => other.worth - one.worth || one.candidate.order - other.candidate.order);
  const chosen: { readonly candidate: Candidate; readonly worth: number }[] = [];
  for (const entry of ranked) {
    if (chosen.length === MOST_TERMS) break;
    if (chosen.some(({ candidate }) => overlap(candidate, entry.candidate) >= SAME_TERM)) continue;
    chosen.push(entry);
  }
  const byWorth = chosen.map(({ candidate }) => candidate);
  const ids = new Set<string>();
  return [...byWorth]
    .sort((one, other) => one.order - other.order)
    .map((candidate) => ({
      id: uniqueId(candidate.text, ids),
      term: candidate.text,
      kind: kindOf(candidate),
      weight: weightOf(byWorth.indexOf(candidate), byWorth.length),
      aliases: [],
      nearMisses: [],
    }));
}

function worthOf(
  candidate: Candidate,
  rarity: Rarity,
  counts: ReadonlyMap<string, number>,
  asked: ReadonlySet<string>,
): number {
  const stems = [...new Set(candidate.tokens.map((token) => token.stem))];
  const told = candidate.tokens.reduce((sum, token) => sum + rarity(token.text), 0);
  const repeated = stems.reduce((sum, stem) => sum + Math.log(counts.get(stem) ?? 1), 0) / stems.length;
  const inQuestion = stems.filter((stem) => asked.has(stem)).length / stems.length;
  const tellingName =
    candidate.name &&
    candidate.tokens.some((token) => rarity.isUncommon(token.text) && rarity(token.text) > COMMON_NAME);
  const alone = candidate.tokens.length === 1 ? (tellingName ? 0.5 : -1) : 0;
  return (
    Math.min(told, 2.2) +
    (candidate.lead ? 0.7 : 0) +
    (candidate.unit.bullet ? 0.3 : 0) +
    (tellingName ? 0.5 : 0) +
    (candidate.number ? 0.6 : 0) +
    0.2 * repeated -
    0.6 * inQuestion +
    alone
  );
}

function stemCounts(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const candidate of candidates)
    for (const token of candidate.tokens) counts.set(token.stem, (counts.get(token.stem) ?? 0) + 1);
  return counts;
}

function overlap(one: Candidate, other: Candidate): number {
  const stems = new Set(one.tokens.map((token) => token.stem));
  const others = new Set(other.tokens.map((token) => token.stem));
  const common = [...stems].filter((stem) => others.has(stem)).length;
  return common / Math.min(stems.size, others.size);
}

function kindOf(candidate: Candidate): TermKind {
  const [quantity] = quantitiesIn(candidate.tokens);
  if (quantity !== undefined)
    return quantity.unit === 'percent' || quantity.unit === 'time' ? 'metric' : 'number';
  if (/^[\p{Lu}\d/&-]{2,8}s?$/u.test(candidate.text)) return 'acronym';
  if (candidate.name) return 'tool';
  return 'concept';
}

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
