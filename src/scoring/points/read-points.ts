import type { Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { unitsOf } from '../model-answer';
import type { Rarity } from '../words/rarity';
import { shapeOf } from '../words/term-shape';
import { tokenizeText } from '../words/tokens';
import { type AnswerSentence, answerSentences } from './answer-sentences';
import { clausesOfText } from './clauses-of-text';
import { judgePoints, type PointJudgement } from './judge-points';
import type { JudgeWeights } from './judge-weights';
import { factsOf, type PointRows } from './point-signs';
import type { TokenReader, TokenRows } from './token-rows';
import { cosinesOf, joinRows } from './token-rows';
import { asPartOf, homesOf, sizeOf, wholesOf } from './wholes';

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

/**
 * Judges the point of every term, one that was found in the model answer also as part of its sentences (`wholes.ts`); no readings for an
 * answer without words. Rejects as the reader does.
 */
export async function readPoints(
  input: {
    readonly question: Question;
    readonly terms: readonly KeyTerm[];
    readonly words: readonly string[];
  },
  rarity: Rarity,
  { reader, weights }: PointJudge,
): Promise<readonly PointReading[]> {
  const { question, terms } = input;
  const spoken = answerSentences(input.words);
  const passages = terms.map((term) => passageOf(term, question, rarity));
  const [asked, spokenRows] = await Promise.all([
    reader.read(askedTexts(question)).then(joinRows),
    reader.read(spoken.map(({ text }) => text)),
  ]);
  if (spoken.length === 0 || passages.length === 0) return [];
  const sentences = spoken.map(({ text }, index) => ({ text, rows: spokenRows[index] ?? joinRows([]) }));
  const judge = async (texts: readonly string[]): Promise<ReadonlyMap<string, PointJudgement>> => {
    const rows = await reader.read(texts);
    const points = texts.map((text, index) => pointOf(text, rows[index] ?? joinRows([]), asked));
    const judgements = judgePoints({ points, asked }, sentences, weights);
    return new Map(judgements.map((judgement, index) => [texts[index] ?? '', judgement]));
  };
  const byPassage = await judge([...new Set(passages)]);
  const wholes = wholesOf(question, terms);
  const areParts = wholes.some(({ text }) => !byPassage.has(text));
  const byWhole = areParts ? await judge(wholes.map(({ text }) => text)) : byPassage;
  return passages.flatMap((passage, index) => {
    const judgement = byPassage.get(passage);
    const sentence = spoken[judgement?.sentence ?? 0];
    if (!judgement || !sentence) return [];
    const homes = terms[index]?.passage === undefined ? [] : homesOf(passage, wholes);
    const ofWholes = homes.flatMap(({ text, size }) => {
      const whole = byWhole.get(text);
      return whole ? [{ probability: whole.probability, size }] : [];
    });
    return [{ passage, probability: asPartOf(ofWholes, judgement.probability), sentence }];
  });
}

function pointOf(text: string, rows: TokenRows, asked: TokenRows): PointRows {
  const cosines = cosinesOf(rows, asked);
  const given = Float32Array.from({ length: rows.count }, (_, row) =>
    Math.max(...cosines.subarray(row * asked.count, (row + 1) * asked.count)),
  );
  return { rows, given, facts: factsOf(text), size: sizeOf(text) };
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
  const wholes = wholesOf(question, terms).map(({ text }) => text);
  const spoken = answerSentences(words).map(({ text }) => text);
  await reader.read([...passages, ...wholes, ...askedTexts(question), ...spoken]);
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
