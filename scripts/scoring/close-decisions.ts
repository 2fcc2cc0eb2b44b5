import type { Bank } from '../../src/bank/bank';
import type { Weights } from '../../src/scoring/closeness';
import { CLOSE_PROBABILITY, closenessOf } from '../../src/scoring/closeness';
import type { ClosenessRow } from '../../src/scoring/closeness-features';
import { FEATURES } from '../../src/scoring/closeness-features';
import type { Embedder } from '../../src/scoring/embedder';
import type { Layers } from '../../src/scoring/layers';
import { ALL_LAYERS } from '../../src/scoring/layers';
import { readAnswerClosely } from '../../src/scoring/read-answer-closely';
import type { LabelledAnswer, LabelledAnswers } from './labelled-answers';
import { fitCloseness } from './logistic-fit';

/** One term in one answer, as the scorer sees it, with the person's decision. */
export interface Decision {
  readonly answerId: string;
  readonly question: number;
  readonly style: string;
  readonly term: string;
  readonly covered: boolean;
  /** Decided without meaning: said, denied, or a number that is missing. */
  readonly byWords: 'said' | 'refused' | null;
  readonly row: ClosenessRow;
}

/** Reads every answer against every term of its question. */
export async function decisionsOn(
  bank: Bank,
  labelled: LabelledAnswers,
  answers: readonly LabelledAnswer[],
  embedder: Embedder | undefined,
  layers: Layers = ALL_LAYERS,
): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  for (const answer of answers) {
    const question = bank.questions.find(({ number }) => number === answer.question);
    const terms = labelled.termsOf.get(answer.question);
    if (question === undefined || terms === undefined)
      throw new Error(`${answer.id}: the bank has no question ${answer.question}`);
    const words = answer.text.split(/\s+/);
    const { readings, meaning } = await readAnswerClosely({ bank, question, terms, words }, embedder, layers);
    readings.forEach((reading, index) => {
      decisions.push({
        answerId: answer.id,
        question: answer.question,
        style: answer.style,
        term: reading.term.term,
        covered: answer.covered.has(reading.term.id),
        byWords:
          reading.said !== null
            ? 'said'
            : reading.denied !== null || reading.numberMissing
              ? 'refused'
              : null,
        row: meaning?.rows[index] ?? [],
      });
    });
  }
  return decisions;
}

/** Fits on what words leave open. */
export function fitOn(decisions: readonly Decision[]): Weights {
  return fitCloseness(
    decisions.filter(({ byWords }) => byWords === null),
    FEATURES.indexOf('unusualPlain'),
  );
}

/** Whether the scorer with these weights counts the term as covered. */
export function isHit(decision: Decision, weights: Weights): boolean {
  if (decision.byWords !== null) return decision.byWords === 'said';
  return closenessOf(decision.row, weights).probability >= CLOSE_PROBABILITY;
}

/** Hits on each question by weights fitted on all the others; `more` are further examples that only ever train. */
export function crossValidatedHits(
  decisions: readonly Decision[],
  more: readonly Decision[],
): readonly boolean[] {
  const weightsFor = new Map<number, Weights>();
  return decisions.map((decision) => {
    let weights = weightsFor.get(decision.question);
    if (weights === undefined) {
      weights = fitOn([...decisions, ...more].filter(({ question }) => question !== decision.question));
      weightsFor.set(decision.question, weights);
    }
    return isHit(decision, weights);
  });
}
