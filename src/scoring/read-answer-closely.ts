import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { ClosenessRow } from './closeness-features';
import { closenessRows } from './closeness-features';
import type { Embedder } from './embedder';
import type { Layers } from './layers';
import { ALL_LAYERS } from './layers';
import type { LexicalReading } from './lexical-reading';
import { readLexically } from './lexical-reading';
import { mannerOf } from './manner';
import type { MeaningWindow } from './meaning-windows';
import { clausesOf } from './meaning-windows';
import { rarityIn } from './rarity';
import type { Similarities } from './similarity';
import { measureSimilarity } from './similarity';
import type { SpokenAnswer } from './spoken-answer';
import { readAnswer } from './spoken-answer';
import { topicSigns } from './topic';

/** Everything that is known about an answer before any verdict. */
export interface CloseReading {
  readonly answer: SpokenAnswer;
  readonly readings: readonly LexicalReading[];
  /** Null when there is no meaning model, or it failed. */
  readonly meaning: Meaning | null;
}

export interface Meaning {
  readonly windows: readonly MeaningWindow[];
  readonly similarities: Similarities;
  readonly rows: readonly ClosenessRow[];
  /** See topic.ts. */
  readonly topic: Float64Array;
}

/** Reads an answer by words first, then by meaning. Trouble of the embedder leaves `meaning` null. */
export async function readAnswerClosely(
  input: {
    readonly bank: Bank;
    readonly question: Question;
    readonly terms: readonly KeyTerm[];
    readonly words: readonly string[];
  },
  embedder?: Embedder,
  layers: Layers = ALL_LAYERS,
): Promise<CloseReading> {
  const rarity = rarityIn(input.bank);
  const answer = readAnswer(input.words);
  const readings = input.terms.map((term) => readLexically(term, answer, rarity, layers));
  if (embedder === undefined || input.terms.length === 0) return { answer, readings, meaning: null };
  const windows = clausesOf(answer);
  let similarities: Similarities;
  try {
    similarities = await measureSimilarity(input, windows, rarity, embedder);
  } catch {
    return { answer, readings, meaning: null }; // Score.meaning tells the user; whoever owns the model reports why
  }
  const manner = mannerOf(answer, windows, readings, rarity);
  const rows = closenessRows(answer, windows, readings, similarities, manner);
  return {
    answer,
    readings,
    meaning: { windows, similarities, rows, topic: topicSigns(windows, similarities) },
  };
}
