import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { Transcript } from '../transcription/transcript';
import { isDoubtful, wordsOf } from '../transcription/transcript';
import { bareNames } from './bare-names';
import { closeTerms } from './close/close-terms';
import { prepareSimilarity } from './close/similarity';
import { coverageOf } from './coverage';
import type { Embedder } from './embedder';
import type { PointJudge } from './points/read-points';
import { preparePoints } from './points/read-points';
import { readWholeAnswer } from './read-answer';
import type { Score, TermScore } from './score';
import { asNamed, verdictOn } from './verdict';
import { rarityIn } from './words/rarity';

/** Stored with every score; goes up when the same answer may be judged differently. */
export const SCORER_VERSION = '11';

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
 * Judges every key term against one transcript. Deterministic; touches nothing but the embedder and the judge's reader. Without
 * an embedder, or when it fails, the score comes from words, numbers and sound alone and says so in `meaning`; without a
 * judge, a term counts wholly or not at all.
 */
export async function scoreAnswer(
  input: AnswerToScore,
  embedder?: Embedder,
  judge?: PointJudge,
): Promise<Score> {
  const heard = wordsOf(input.transcript);
  const words = heard.map(({ text }) => text);
  const doubted = new Set(heard.flatMap((word, index) => (isDoubtful(word) ? [index] : [])));
  const reading = await readWholeAnswer({ ...input, words, doubted }, embedder, undefined, judge);
  const close = closeTerms(reading, input.question);
  const bare = bareNames(reading, input.question);
  const terms = reading.readings.map((lexical, index): TermScore => {
    const { id, term, kind, weight } = lexical.term;
    return {
      id,
      term,
      kind,
      weight,
      ...asNamed(verdictOn(lexical, close.get(index), reading, reading.points[index]), bare.has(index)),
    };
  });
  const meaning = reading.meaning !== null || reading.points.length > 0;
  return { scorer: SCORER_VERSION, coverage: coverageOf(terms), terms, meaning };
}

/** Embeds what can be embedded before the answer. Rejects as the embedder does; nobody needs to wait for it. */
export async function prepareScoring(
  input: QuestionToScore,
  embedder: Embedder,
  judge?: PointJudge,
): Promise<void> {
  const rarity = rarityIn(input.bank);
  await prepareSimilarity(input, rarity, embedder);
  if (judge) await preparePoints(input, rarity, judge);
}
