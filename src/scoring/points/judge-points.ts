import {
  type Comparison,
  comparePieces,
  counterpartOf,
  poolComparisons,
  projectRows,
} from './compare-pieces';
import { judgeVerdict } from './judge-verdict';
import type { JudgeWeights } from './judge-weights';
import { factsOf, findingOf, ownShare, type PointRows, signsOf, weightedMean } from './point-signs';
import { cosinesOf, joinRows, rowsBetween, type TokenRows, transposed } from './token-rows';

/** A question as the judge sees it: its points in the order of the model answer, and the pieces of its own text. */
export interface JudgedQuestion {
  readonly points: readonly PointRows[];
  readonly asked: TokenRows;
}

/** A sentence of the answer, read. */
export interface ReadSentence {
  readonly text: string;
  readonly rows: TokenRows;
}

/** What the judge makes of one point. */
export interface PointJudgement {
  /** Probability that a grader takes the point as conveyed, 0–1. */
  readonly probability: number;
  /** Index of the sentence that speaks most for it. */
  readonly sentence: number;
}

/** How sharply a point looks at its best sentence only. */
const SENTENCE_SHARPNESS = 30;

/**
 * Judges every point of a model answer by one answer; both have one word piece at least. Late interaction: each word piece of
 * a point beside the pieces of the answer that are most like it (ColBERT, Khattab and Zaharia 2020), and each piece of the
 * answer beside the model answer's and the question's, compared by small learnt layers (after decomposable attention, Parikh
 * et al. 2016).
 */
export function judgePoints(
  { points, asked }: JudgedQuestion,
  sentences: readonly ReadSentence[],
  weights: JudgeWeights,
): readonly PointJudgement[] {
  const answer = joinRows(sentences.map(({ rows }) => rows));
  const model = joinRows(points.map(({ rows }) => rows));
  const told = joinRows([model, asked]);
  const answerSeen = projectRows(answer, weights);
  const toldSeen = projectRows(told, weights);
  const ofTold = cosinesOf(told, answer);
  const toModel = ofTold.subarray(0, model.count * answer.count); // the model answer comes first in what is told
  const found = bestOfRows(toModel, model.count);

  const toTold = transposed(ofTold, told.count, answer.count);
  const inModel = bestOfRows(toTold, answer.count, [0, model.count]);
  const inQuestion = bestOfRows(toTold, answer.count, [model.count, told.count]);
  const compareBack = (row: number): Comparison =>
    comparePieces(
      rowAt(answerSeen, row),
      counterpartOf(rowOf(toTold, row, told.count), toldSeen),
      { found: inModel[row] ?? 0, given: inQuestion[row] ?? 0 },
      weights.backward,
    );
  const sentenceStarts = startsOf(sentences.map(({ rows }) => rows));
  const saidBySentence = sentences.map(({ rows }, index) =>
    poolComparisons(rowsFrom(sentenceStarts[index] ?? 0, rows.count).map(compareBack), weights.sizes.hidden),
  );
  const sentenceFacts = sentences.map(({ text }) => factsOf(text));
  const facts = factsOf(sentences.map(({ text }) => text).join(' '));

  const starts = startsOf(points.map(({ rows }) => rows));
  const looks = points.map((point, index) => {
    const start = starts[index] ?? 0;
    const ownFound = found.subarray(start, start + point.rows.count);
    const shares = point.given.map(ownShare);
    const bySentence = Float32Array.from(sentences, ({ rows }, sentence) => {
      const from = sentenceStarts[sentence] ?? 0;
      const best = rowsFrom(start, point.rows.count).map((row) =>
        Math.max(...rowOf(toModel, row, answer.count).subarray(from, from + rows.count)),
      );
      return weightedMean(Float32Array.from(best), shares);
    });
    const inBest = Math.max(...bySentence);
    const best = bySentence.indexOf(inBest);
    const finding = findingOf(ownFound, point.given);
    return { ...point, ...finding, start, bySentence, best, inBest, bestFacts: sentenceFacts[best] ?? facts };
  });
  const signs = signsOf(looks, {
    modelFound: weightedMean(
      found,
      Float32Array.from(looks.flatMap(({ given }) => [...given.map(ownShare)])),
    ),
    answerInModel: weightedMean(inModel, inQuestion.map(ownShare)),
    facts,
  });
  return looks.map(({ start, rows, given, bySentence, best }, index) => {
    const heard = rowsFrom(start, rows.count).map((row) =>
      comparePieces(
        rowAt(toldSeen, row),
        counterpartOf(rowOf(toModel, row, answer.count), answerSeen),
        { found: found[row] ?? 0, given: given[row - start] ?? 0 },
        weights.forward,
      ),
    );
    const said = saidBySentence.map((features, sentence) => ({
      features,
      importance: Math.exp(SENTENCE_SHARPNESS * ((bySentence[sentence] ?? 0) - (bySentence[best] ?? 0))),
    }));
    const { hidden } = weights.sizes;
    const compared = [...poolComparisons(heard, hidden), ...poolComparisons(said, hidden)];
    const probability = judgeVerdict(compared, signs[index] ?? new Float32Array(), weights);
    return { probability, sentence: best };
  });
}

/** By row of a matrix of cosines: the best of some of its columns. */
function bestOfRows(cosines: Float32Array, count: number, columns?: readonly [number, number]): Float32Array {
  const width = cosines.length / Math.max(1, count);
  const [from, to] = columns ?? [0, width];
  return Float32Array.from({ length: count }, (_, row) =>
    Math.max(...rowOf(cosines, row, width).subarray(from, to)),
  );
}

function rowOf(matrix: Float32Array, row: number, width: number): Float32Array {
  return matrix.subarray(row * width, (row + 1) * width);
}

function rowAt(rows: TokenRows, at: number): Float32Array {
  return rowsBetween(rows, at, at + 1).values;
}

function rowsFrom(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => start + at);
}

function startsOf(parts: readonly TokenRows[]): readonly number[] {
  let next = 0;
  return parts.map((part) => {
    const start = next;
    next += part.count;
    return start;
  });
}
