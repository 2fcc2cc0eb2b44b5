import { isFunctionWord } from '../english/function-words';
import type { SpokenAnswer } from '../spoken-answer';
import type { LexicalReading } from '../words/lexical-reading';
import type { Rarity } from '../words/rarity';
import { shapeOf } from '../words/term-shape';
import type { MeaningWindow } from './meaning-windows';

/**
 * How a speaker goes about the question, apart from the clauses that plainly say a term. Someone who answers in their own
 * words shares few words with the terms; someone who answers beside the point uses the terms' vocabulary in other
 * compounds, and denies. Plainly said terms change none of these for the worse.
 */
export interface SpeakingStyle {
  /** Share of the rarity of the remaining clauses that lies in words of the terms, 0–1. */
  readonly borrowedWords: number;
  /** By clause: "I" or "we" deny something in it. */
  readonly denying: readonly boolean[];
  /** Indexes of the clauses that don't plainly say a term. */
  readonly remaining: readonly number[];
}

export function speakingStyleOf(
  answer: SpokenAnswer,
  clauses: readonly MeaningWindow[],
  readings: readonly LexicalReading[],
  rarity: Rarity,
): SpeakingStyle {
  // Aliases are ways of saying it in other words, so they don't count as plainly said.
  const saying = (clause: MeaningWindow) =>
    readings.some(
      ({ said, term }) =>
        said?.shape.wording === term.term && said.first <= clause.last && said.last >= clause.first,
    );
  const remaining = clauses.flatMap((clause, index) => (saying(clause) ? [] : [index]));
  const vocabulary = new Set(
    readings.flatMap(({ term }) => shapeOf(term.term, rarity).words.map((word) => word.stem)),
  );
  let all = 0;
  let borrowed = 0;
  for (const index of remaining) {
    const clause = clauses[index];
    for (const token of answer.tokens.slice(clause?.first, (clause?.last ?? -1) + 1)) {
      if (isFunctionWord(token.text)) continue;
      const weight = rarity(token.text);
      all += weight;
      if (vocabulary.has(token.stem)) borrowed += weight;
    }
  }
  return {
    borrowedWords: borrowed / Math.max(1, all),
    denying: clauses.map((clause) => speakerDenies(answer, clause)),
    remaining,
  };
}

/** "I haven't", "we never": a denial of the speaker's own doing, not "users don't notice". */
function speakerDenies(answer: SpokenAnswer, clause: MeaningWindow): boolean {
  for (let at = clause.first; at <= clause.last; at += 1) {
    if (!/^(?:not|never)$/.test(answer.texts[at] ?? '') || answer.tokens[at]?.doubted) continue;
    if (answer.texts.slice(Math.max(clause.first, at - 3), at).some((text) => text === 'i' || text === 'we'))
      return true;
  }
  return false;
}
