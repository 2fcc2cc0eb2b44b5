import type { Bank, Question } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { ClosenessRow } from './close/closeness-features';
import { closenessRows } from './close/closeness-features';
import type { MeaningWindow } from './close/meaning-windows';
import { clausesOf } from './close/meaning-windows';
import type { Similarities } from './close/similarity';
import { measureSimilarity } from './close/similarity';
import { speakingStyleOf } from './close/speaking-style';
import { topicSigns } from './close/topic';
import type { Embedder } from './embedder';
import type { Layers } from './layers';
import { ALL_LAYERS } from './layers';
import type { SpokenAnswer } from './spoken-answer';
import { readAnswer } from './spoken-answer';
import type { LexicalReading } from './words/lexical-reading';
import { readLexically } from './words/lexical-reading';
import { rarityIn } from './words/rarity';

/** Everything that is known about an answer before any verdict. */
export interface AnswerReading {
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
export async function readWholeAnswer(
  input: {
    readonly bank: Bank;
    readonly question: Question;
    readonly terms: readonly KeyTerm[];
    readonly words: readonly string[];
  },
  embedder?: Embedder,
  layers: Layers = ALL_LAYERS,
): Promise<AnswerReading> {
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
  const speakingStyle = speakingStyleOf(answer, windows, readings, rarity);
  const rows = closenessRows(answer, windows, readings, similarities, speakingStyle);
  return {
    answer,
    readings,
    meaning: { windows, similarities, rows, topic: topicSigns(windows, similarities) },
  };
}
