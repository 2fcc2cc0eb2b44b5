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
import { withoutDoubtedNegators } from './denial/doubtful-denial';
import type { Embedder } from './embedder';
import type { Layers } from './layers';
import { ALL_LAYERS } from './layers';
import { unitsOf } from './model-answer';
import type { PointJudge, PointReading } from './points/read-points';
import { readPoints } from './points/read-points';
import type { SpokenAnswer } from './spoken-answer';
import { readAnswer } from './spoken-answer';
import type { LexicalReading, ModelAsSpoken } from './words/lexical-reading';
import { readLexically } from './words/lexical-reading';
import { rarityIn } from './words/rarity';
import { tokenizeText } from './words/tokens';

/** Everything that is known about an answer before any verdict. */
export interface AnswerReading {
  readonly answer: SpokenAnswer;
  readonly readings: readonly LexicalReading[];
  /** Null when there is no meaning model, or it failed. */
  readonly meaning: Meaning | null;
  /** By term, what the judge makes of its point; none without a judge, or when it failed. */
  readonly points: readonly PointReading[];
}

interface Meaning {
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
    /** Indexes of words that the recogniser may have misheard. */
    readonly doubted?: ReadonlySet<number>;
  },
  embedder?: Embedder,
  layers: Layers = ALL_LAYERS,
  judge?: PointJudge,
): Promise<AnswerReading> {
  const rarity = rarityIn(input.bank);
  const answer = readAnswer(input.words, input.doubted);
  const model = modelAsSpoken(input.question);
  const readings = input.terms.map((term) => readLexically(term, answer, rarity, layers, model));
  const points =
    judge === undefined
      ? []
      : await readPoints({ ...input, words: withoutDoubtedNegators(answer) }, rarity, judge).catch(() => []);
  const open = input.terms.some((term) => term.passage === undefined) || points.length === 0;
  if (embedder === undefined || input.terms.length === 0 || !open)
    return { answer, readings, meaning: null, points };
  const windows = clausesOf(answer);
  let similarities: Similarities;
  try {
    similarities = await measureSimilarity(input, windows, rarity, embedder);
  } catch {
    return { answer, readings, meaning: null, points }; // Score.meaning tells the user; whoever owns the model reports why
  }
  const speakingStyle = speakingStyleOf(answer, windows, readings, rarity);
  const rows = closenessRows(answer, windows, readings, similarities, speakingStyle);
  return {
    answer,
    readings,
    meaning: { windows, similarities, rows, topic: topicSigns(windows, similarities) },
    points,
  };
}

const spokenModels = new WeakMap<Question, ModelAsSpoken>();

/** The model answer as if somebody had said it; read once per question. */
function modelAsSpoken(question: Question): ModelAsSpoken {
  const known = spokenModels.get(question);
  if (known !== undefined) return known;
  const answer = readAnswer(
    unitsOf(question)
      .map(({ text }) => (/[.!?]$/.test(text) ? text : `${text}.`))
      .join(' ')
      .split(/\s+/),
  );
  const asked = new Set(tokenizeText(question.text).map(({ stem }) => stem));
  const model = { answer, asked };
  spokenModels.set(question, model);
  return model;
}
