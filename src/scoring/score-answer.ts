import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { Transcript, Word } from '../transcription/transcript';
import { isDoubtful, wordsOf } from '../transcription/transcript';
import { bareNames } from './bare-names';
import { closeTerms } from './close/close-terms';
import { clausesOf } from './close/meaning-windows';
import { prepareSimilarity } from './close/similarity';
import { coverageOf } from './coverage';
import { withoutDoubtedNegators } from './denial/doubtful-denial';
import type { Embedder } from './embedder';
import type { PointJudge } from './points/read-points';
import { preparePoints } from './points/read-points';
import { readWholeAnswer } from './read-answer';
import type { Score, TermScore } from './score';
import { readAnswer } from './spoken-answer';
import { asNamed, verdictOn } from './verdict';
import { rarityIn } from './words/rarity';

/** Stored with every score; goes up when the same answer may be judged differently. */
export const SCORER_VERSION = '17';

export interface QuestionToScore {
  readonly bank: Bank;
  readonly question: Question;
  /** What the answer is measured against: the question's curated, edited or extracted terms. */
  readonly terms: readonly KeyTerm[];
}

/** A question, and what was heard so far of an answer that goes on. */
export interface QuestionToPrepare extends QuestionToScore {
  readonly heard?: readonly Word[];
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
  const reading = await readWholeAnswer(
    { ...input, ...heardIn(wordsOf(input.transcript)) },
    embedder,
    undefined,
    judge,
  );
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

/**
 * Reads what can be read before the answer is there, or whole: the question, and what was heard so far. A sentence is read
 * by itself, so that what was read while somebody spoke is remembered when the answer is scored. Rejects as the embedder does.
 */
export async function prepareScoring(
  input: QuestionToPrepare,
  embedder: Embedder,
  judge?: PointJudge,
): Promise<void> {
  const rarity = rarityIn(input.bank);
  const { words, doubted } = heardIn(input.heard ?? []);
  const answer = readAnswer(words, doubted);
  await prepareSimilarity(input, clausesOf(answer), rarity, embedder);
  if (judge) await preparePoints({ ...input, words: withoutDoubtedNegators(answer) }, rarity, judge);
}

function heardIn(heard: readonly Word[]): {
  readonly words: readonly string[];
  readonly doubted: ReadonlySet<number>;
} {
  return {
    words: heard.map(({ text }) => text),
    doubted: new Set(heard.flatMap((word, index) => (isDoubtful(word) ? [index] : []))),
  };
}
