import { within } from '../../base/deadline';
import type { Scorer } from '../../meaning/client';
import { applyVerdicts } from '../../scoring/apply-verdicts';
import { combineScores } from '../../scoring/combine-scores';
import type { Score, TermScore, Verdict } from '../../scoring/score';
import type { AnswerToScore, QuestionToScore } from '../../scoring/score-answer';
import { soundsEnglish, type Transcript } from '../../transcription/transcript';
import type { BankLibraryControl } from '../banks/bank-library';

export interface AnsweredQuestion {
  readonly bankId: string;
  /** Of the question. */
  readonly questionId: string;
}

/** Scores the takes of one attempt together; the user's verdicts come last. */
export type ScoreTakes = (
  asked: AnsweredQuestion,
  transcripts: readonly Transcript[],
  verdicts?: Readonly<Record<string, Verdict>>,
) => Promise<Score>;

/** What an answer to a question is measured against; null when the bank or the question is gone. */
export function questionToScore(
  library: BankLibraryControl,
  { bankId, questionId }: AnsweredQuestion,
): QuestionToScore | null {
  const bank = library.bankOf(bankId);
  const question = bank?.questions.find((one) => one.id === questionId);
  return bank && question ? { bank, question, terms: library.termsFor(bankId, questionId) } : null;
}

/** Longer than the models take to load and to read the longest answer on a busy machine; nobody waits without end. */
const SCORING_MS = 60_000;

/** Its lists of words are large, and a page that only shows what is stored judges nothing. */
const byWords = () => import('../../scoring/score-answer');

/** Without a scorer, or when it fails or doesn't answer, words alone decide, here; the score says so, and the scorer's state why. */
export function createScoreTakes(library: BankLibraryControl, scorer?: Pick<Scorer, 'score'>): ScoreTakes {
  const scoreHere = async (answer: AnswerToScore): Promise<Score> => (await byWords()).scoreAnswer(answer);
  const score = (answer: AnswerToScore): Promise<Score> =>
    scorer
      ? within('the score', scorer.score(answer), SCORING_MS).catch(() => scoreHere(answer))
      : scoreHere(answer);

  return async (asked, transcripts, verdicts = {}) => {
    const question = questionToScore(library, asked);
    // Not scorable is not zero: the bank of this attempt was removed, or it is no English.
    if (!question || !transcripts.some(soundsEnglish)) {
      const { SCORER_VERSION } = await byWords();
      return { scorer: SCORER_VERSION, coverage: null, terms: [], meaning: false };
    }
    const scores = await Promise.all(transcripts.map((transcript) => score({ ...question, transcript })));
    return applyVerdicts(combineScores(scores), verdicts);
  };
}

/**
 * Hears one term anew in the takes of an attempt, by words alone: at once, in the page, and enough where the user gives the
 * verdict. Null when bank, question or term are gone.
 */
export type HearTerm = (
  asked: AnsweredQuestion,
  transcripts: readonly Transcript[],
  termId: string,
) => Promise<TermScore | null>;

export function createTermHearing(library: BankLibraryControl): HearTerm {
  return async (asked, transcripts, termId) => {
    const question = questionToScore(library, asked);
    if (!question) return null;
    const { scoreAnswer } = await byWords();
    const terms = question.terms.filter(({ id }) => id === termId);
    const scores = await Promise.all(
      transcripts.map((transcript) => scoreAnswer({ ...question, terms, transcript })),
    );
    return combineScores(scores).terms[0] ?? null;
  };
}
