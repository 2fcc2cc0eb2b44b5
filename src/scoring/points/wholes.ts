import type { Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { unitsOf } from '../model-answer';
import { clausesOfText } from './clauses-of-text';

/** Nearer to no and to yes than this, probabilities are alike. */
const SURE = 1e-4;

/** A sentence or bullet, what the judge makes of it, and how much of the model answer it is. */
export interface JudgedWhole {
  readonly probability: number;
  readonly size: number;
}

/** The sentences and bullets of a model answer that terms were found in; none for curated terms, which stand for what they say. */
export function wholesOf(question: Question, terms: readonly KeyTerm[]): readonly string[] {
  const areFound = terms.some(({ passage }) => passage !== undefined);
  return areFound ? [...new Set(unitsOf(question).map(({ text }) => text))] : [];
}

/** Those of which a passage has a clause at least, word by word. */
export function homesOf(passage: string, wholes: readonly string[]): readonly string[] {
  const told = asWords(passage);
  return wholes.filter((whole) => clausesOfText(whole).some((clause) => told.includes(asWords(clause))));
}

/** A text such that one within the other means its words within the other's: " no one ". */
function asWords(text: string): string {
  return ` ${text.trim().split(/\s+/).join(' ')} `;
}

/**
 * The probability of a passage, which may be a clause, together with those of the sentences that it is a part of, each as much as it
 * is long: the mean of their logits, half of it the passage's own. The judge has learnt from sentences; a clause alone tells two points of one apart.
 */
export function asPartOf(wholes: readonly JudgedWhole[], probability: number): number {
  const size = wholes.reduce((sum, whole) => sum + whole.size, 0);
  if (size === 0) return probability;
  const whole = wholes.reduce((sum, one) => sum + one.size * logit(one.probability), 0) / size;
  return 1 / (1 + Math.exp(-(logit(probability) + whole) / 2));
}

function logit(probability: number): number {
  const inside = Math.min(1 - SURE, Math.max(SURE, probability));
  return Math.log(inside / (1 - inside));
}
