import { applyVerdicts } from '../scoring/apply-verdicts';
import { combineScores } from '../scoring/combine-scores';
import type { Embedder } from '../scoring/embedder';
import type { Score, Verdict } from '../scoring/score';
import { SCORER_VERSION, scoreAnswer } from '../scoring/score-answer';
import type { Transcript } from '../transcription/transcript';
import type { BankShelfControl } from './bank-shelf';

export interface AnsweredQuestion {
  readonly bankId: string;
  readonly number: number;
}

/** Scores the takes of one attempt together; the user's verdicts come last. */
export type Judge = (
  asked: AnsweredQuestion,
  transcripts: readonly Transcript[],
  verdicts?: Readonly<Record<string, Verdict>>,
) => Promise<Score>;

export function createJudge(shelf: BankShelfControl, embed?: Embedder): Judge {
  return async ({ bankId, number }, transcripts, verdicts = {}) => {
    const bank = shelf.bankOf(bankId);
    const question = bank?.questions.find((one) => one.number === number);
    // Not scorable is not zero: the bank of this attempt was removed.
    if (!bank || !question) return { scorer: SCORER_VERSION, coverage: null, terms: [], meaning: false };
    const terms = shelf.termsFor(bankId, number);
    const scores = await Promise.all(
      transcripts.map((transcript) => scoreAnswer({ bank, question, terms, transcript }, embed)),
    );
    return applyVerdicts(combineScores(scores), verdicts);
  };
}
