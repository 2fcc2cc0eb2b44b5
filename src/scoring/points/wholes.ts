import type { Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { unitsOf } from '../model-answer';
import { clausesOfText, contentWords } from './clauses-of-text';

/** Nearer to no and to yes than this, probabilities are alike. */
const SURE = 1e-4;

/** A sentence or bullet of a model answer. */
export interface Whole {
  readonly text: string;
  /** How much of the model answer it is. */
  readonly size: number;
  /** See `asWords`. */
  readonly clauses: readonly string[];
}

/** What the judge makes of a whole. */
export interface JudgedWhole extends Pick<Whole, 'size'> {
  readonly probability: number;
}

/** The sentences and bullets of a model answer that terms were found in; none for curated terms, which stand for what they say. */
export function wholesOf(question: Question, terms: readonly KeyTerm[]): readonly Whole[] {
  if (terms.every(({ passage }) => passage === undefined)) return [];
  const texts = [...new Set(unitsOf(question).map(({ text }) => text))];
  return texts.map((text) => ({ text, size: sizeOf(text), clauses: clausesOfText(text).map(asWords) }));
}

/** How much of a model answer a text of it is: the root of its words. */
export function sizeOf(text: string): number {
  return Math.sqrt(contentWords(text).length + 0.5);
}

/** Those of which a passage has a clause at least, word by word. */
export function homesOf<W extends Pick<Whole, 'clauses'>>(
  passage: string,
  wholes: readonly W[],
): readonly W[] {
  const told = asWords(passage);
  return wholes.filter(({ clauses }) => clauses.some((clause) => told.includes(clause)));
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
