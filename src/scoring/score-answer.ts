import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { Transcript } from '../transcription/transcript';
import { wordsOf } from '../transcription/transcript';
import { type CloseTerm, closeTerms } from './close/close-terms';
import { prepareSimilarity } from './close/similarity';
import { coverageOf } from './coverage';
import type { Embedder } from './embedder';
import { evidenceAt, reasonFor } from './evidence';
import type { AnswerReading } from './read-answer';
import { readWholeAnswer } from './read-answer';
import type { Score, TermScore } from './score';
import type { LexicalReading } from './words/lexical-reading';
import { rarityIn } from './words/rarity';

/** Stored with every score; goes up when the same answer may be judged differently. */
export const SCORER_VERSION = '4';

export interface QuestionToScore {
  readonly bank: Bank;
  readonly question: Question;
  /** What the answer is measured against: the question's curated, edited or extracted terms. */
  readonly terms: readonly KeyTerm[];
}

export interface AnswerToScore extends QuestionToScore {
  readonly transcript: Transcript;
}

/**
 * Judges every key term against one transcript. Deterministic; touches nothing but the embedder. Without an embedder, or when
 * it fails, the score comes from words, numbers and sound alone and says so in `meaning`.
 */
export async function scoreAnswer(input: AnswerToScore, embedder?: Embedder): Promise<Score> {
  const words = wordsOf(input.transcript).map((word) => word.text);
  const reading = await readWholeAnswer({ ...input, words }, embedder);
  const close = closeTerms(reading);
  const terms = reading.readings.map((lexical, index): TermScore => {
    const { id, term, kind, weight } = lexical.term;
    return { id, term, kind, weight, ...verdictOn(lexical, close.get(index), reading) };
  });
  return { scorer: SCORER_VERSION, coverage: coverageOf(terms), terms, meaning: reading.meaning !== null };
}

/** Embeds what can be embedded before the answer. Rejects as the embedder does; nobody needs to wait for it. */
export async function prepareScoring(input: QuestionToScore, embedder: Embedder): Promise<void> {
  await prepareSimilarity(input, rarityIn(input.bank), embedder);
}

/** Said by words, else denied, else close by meaning, else missed. A wrong or missing number is never close. */
function verdictOn(
  lexical: LexicalReading,
  close: CloseTerm | undefined,
  reading: AnswerReading,
): Pick<TermScore, 'verdict' | 'evidence'> {
  const { answer } = reading;
  if (lexical.said !== null) {
    return {
      verdict: 'said',
      evidence: evidenceAt(answer, lexical.said, reasonFor(lexical.said, lexical.term)),
    };
  }
  if (lexical.denied?.denial) {
    return {
      verdict: 'denied',
      evidence: evidenceAt(answer, lexical.denied, { kind: 'denied', by: lexical.denied.denial.by }),
    };
  }
  const span = close && reading.meaning?.windows[close.window];
  if (close && span) {
    return {
      verdict: 'close',
      evidence: evidenceAt(answer, span, { kind: 'meaning', similarity: close.similarity }),
    };
  }
  if (lexical.nearMiss === null) return { verdict: 'missed', evidence: null };
  return {
    verdict: 'missed',
    evidence: evidenceAt(answer, lexical.nearMiss, {
      kind: 'near-miss',
      heard: lexical.nearMiss.shape.wording,
    }),
  };
}
