import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { Transcript } from '../transcription/transcript';
import { wordsOf } from '../transcription/transcript';
import { coverageOf } from './coverage';
import type { Embedder } from './embedder';
import { lexicalVerdict } from './lexical-verdict';
import { rarityIn } from './rarity';
import type { Score, TermScore } from './score';
import { readAnswer } from './spoken-answer';

/** Stored with every score; goes up when the same answer may be judged differently. */
export const SCORER_VERSION = '1';

export interface AnswerToScore {
  readonly bank: Bank;
  readonly question: Question;
  /** What the answer is measured against: the question's curated, edited or extracted terms. */
  readonly terms: readonly KeyTerm[];
  readonly transcript: Transcript;
}

/**
 * Judges every key term against one transcript. Deterministic; touches nothing but the embedder. Without an embedder, or when
 * it fails, the score comes from words, numbers and sound alone and says so in `meaning`.
 */
export async function scoreAnswer(input: AnswerToScore, _embedder?: Embedder): Promise<Score> {
  const rarity = rarityIn(input.bank);
  const answer = readAnswer(wordsOf(input.transcript).map((word) => word.text));
  const terms = input.terms.map((term): TermScore => {
    const { id, term: wording, kind, weight } = term;
    return { id, term: wording, kind, weight, ...lexicalVerdict(term, answer, rarity) };
  });
  return { scorer: SCORER_VERSION, coverage: coverageOf(terms), terms, meaning: false };
}
