import { CLOSE_PROBABILITY, closenessOf, type Weights } from '../../src/scoring/close/closeness';
import type { ClosenessRow } from '../../src/scoring/close/closeness-features';
import { isOnTopic, TOPIC_SIGNS } from '../../src/scoring/close/topic';
import type { Embedder } from '../../src/scoring/embedder';
import type { Layers } from '../../src/scoring/layers';
import { ALL_LAYERS } from '../../src/scoring/layers';
import { readWholeAnswer } from '../../src/scoring/read-answer';
import type { LabelledAnswer } from './labelled-answers';
import type { LabelledSet } from './labelled-sets';

/** One term in one answer, as the scorer sees it, with the person's decision. */
export interface Decision {
  readonly set: string;
  readonly answerId: string;
  readonly question: number;
  readonly style: string;
  readonly term: string;
  readonly covered: boolean;
  /** Decided without meaning: said, denied, or a number that is missing. */
  readonly byWords: 'said' | 'refused' | null;
  readonly row: ClosenessRow;
  /** Signs of the whole answer; the same for all its terms. */
  readonly topic: Float64Array;
}

/** The weights that a scorer decides with. */
export interface FittedScorer {
  readonly close: Weights;
  /** Null when every answer counts as one to the question. */
  readonly topic: Weights | null;
}

/** Reads every answer against every term of its question. */
export async function decisionsOn(
  { name, bank, labelled }: LabelledSet,
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
    const { readings, meaning } = await readWholeAnswer({ bank, question, terms, words }, embedder, layers);
    readings.forEach((reading, index) => {
      decisions.push({
        set: name,
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
        topic: meaning?.topic ?? new Float64Array(TOPIC_SIGNS.length),
      });
    });
  }
  return decisions;
}

/** Whether a scorer with these weights counts the term as covered. */
export function isHit(decision: Decision, { close, topic }: FittedScorer): boolean {
  if (decision.byWords !== null) return decision.byWords === 'said';
  return (
    (topic === null || isOnTopic(decision.topic, topic)) &&
    closenessOf(decision.row, close).probability >= CLOSE_PROBABILITY
  );
}
