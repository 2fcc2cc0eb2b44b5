import type { Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { unitsOf } from '../model-answer';
import type { Rarity } from '../words/rarity';
import { shapeOf } from '../words/term-shape';
import { tokenizeText } from '../words/tokens';
import { type AnswerSentence, answerSentences } from './answer-sentences';
import { clausesOfText, contentWords } from './clauses-of-text';
import { judgePoints } from './judge-points';
import type { JudgeWeights } from './judge-weights';
import { factsOf } from './point-signs';
import type { TokenReader } from './token-rows';
import { cosinesOf, joinRows } from './token-rows';

/** The encoder and what was learnt on top of it. */
export interface PointJudge {
  readonly reader: TokenReader;
  readonly weights: JudgeWeights;
}

/** One term's point in one answer. */
export interface PointReading {
  /** The words of the model answer that were looked for. */
  readonly passage: string;
  /** Probability that a grader takes the point as conveyed, 0–1. */
  readonly probability: number;
  /** The sentence that speaks most for it. */
  readonly sentence: AnswerSentence;
}

/** Judges the point of every term; no readings for an answer without words. Rejects as the reader does. */
export async function readPoints(
  input: {
    readonly question: Question;
    readonly terms: readonly KeyTerm[];
    readonly words: readonly string[];
  },
  rarity: Rarity,
  { reader, weights }: PointJudge,
): Promise<readonly PointReading[]> {
  const spoken = answerSentences(input.words);
  const passages = input.terms.map((term) => passageOf(term, input.question, rarity));
  const looked = [...new Set(passages)];
  const asked = askedTexts(input.question);
  const [pointRows, askedRows, spokenRows] = await Promise.all([
    reader.read(looked),
    reader.read(asked),
    reader.read(spoken.map(({ text }) => text)),
  ]);
  if (spoken.length === 0 || looked.length === 0) return [];
  const askedAll = joinRows(askedRows);
  const points = pointRows.map((rows, index) => {
    const cosines = cosinesOf(rows, askedAll);
    const given = Float32Array.from({ length: rows.count }, (_, row) =>
      Math.max(...cosines.subarray(row * askedAll.count, (row + 1) * askedAll.count)),
    );
    const text = looked[index] ?? '';
    return { rows, given, facts: factsOf(text), size: Math.sqrt(contentWords(text).length + 0.5) };
  });
  const sentences = spoken.map(({ text }, index) => ({ text, rows: spokenRows[index] ?? joinRows([]) }));
  const judgements = judgePoints({ points, asked: askedAll }, sentences, weights);
  return passages.flatMap((passage) => {
    const judgement = judgements[looked.indexOf(passage)];
    const sentence = spoken[judgement?.sentence ?? 0];
    return judgement && sentence ? [{ passage, probability: judgement.probability, sentence }] : [];
  });
}

/** Reads everything about a question that doesn't depend on an answer, and the words of it that are there. Rejects as the reader does. */
export async function preparePoints(
  {
    question,
    terms,
    words,
  }: {
    readonly question: Question;
    readonly terms: readonly KeyTerm[];
    readonly words: readonly string[];
  },
  rarity: Rarity,
  { reader }: PointJudge,
): Promise<void> {
  const passages = terms.map((term) => passageOf(term, question, rarity));
  const spoken = answerSentences(words).map(({ text }) => text);
  await reader.read([...passages, ...askedTexts(question), ...spoken]);
}

/** The sentences of the question itself. */
function askedTexts(question: Question): readonly string[] {
  return answerSentences(question.text.split(/\s+/)).map(({ text }) => text);
}

/**
 * What a term stands for: the passage it was taken from or, for a curated one, itself and the clause of the model answer that
 * shares most of its words.
 */
function passageOf(term: KeyTerm, question: Question, rarity: Rarity): string {
  if (term.passage !== undefined) return term.passage;
  const words = shapeOf(term.term, rarity).words;
  let home = '';
  let most = 0;
  for (const clause of unitsOf(question).flatMap(({ text }) => clausesOfText(text))) {
    const stems = new Set(tokenizeText(clause).map((token) => token.stem));
    const shared = words.reduce((sum, word) => sum + (stems.has(word.stem) ? word.share : 0), 0);
    if (shared > most) [home, most] = [clause.trim(), shared];
  }
  return home === '' ? term.term : `${term.term}: ${home}`;
}
