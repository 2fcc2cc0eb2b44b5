import { isNegator } from '../english/negators';
import type { SpokenAnswer } from '../spoken-answer';
import type { Token } from '../words/tokens';
import type { Denial } from './negation';

/** A "not" that the recogniser doubts: it may be a cough. */
function isDoubtedNegator({ text, doubted }: Token): boolean {
  return doubted === true && isNegator(text);
}

/** The words without the negators that the recogniser doubts, each in its place. */
export function withoutDoubtedNegators({ words, tokens }: SpokenAnswer): readonly string[] {
  const doubted = new Set(tokens.filter(isDoubtedNegator).map(({ word }) => word));
  return words.map((word, index) => (doubted.has(index) ? word.replace(/[\p{L}'’]+/u, '') : word));
}

const sureOnly = new WeakMap<SpokenAnswer, SpokenAnswer>();

/**
 * Whether a denial falls when the words that the recogniser doubts are taken away, whatever it rests on: a negator, a phrase, an
 * opposite. `denialIn` looks for it in an answer whose tokens are as many.
 */
export function isDoubtful(
  denial: Denial,
  answer: SpokenAnswer,
  denialIn: (answer: SpokenAnswer) => Denial | null,
): boolean {
  if (!answer.tokens.some(({ doubted }) => doubted)) return false;
  const sure = sureOnly.get(answer) ?? withoutDoubted(answer);
  sureOnly.set(answer, sure);
  return denial.kind !== 'order' && denialIn(sure) === null;
}

function withoutDoubted(answer: SpokenAnswer): SpokenAnswer {
  const tokens = answer.tokens.map((token) => (token.doubted ? { ...token, text: '', stem: '' } : token));
  return { ...answer, tokens, texts: tokens.map(({ text }) => text) };
}
