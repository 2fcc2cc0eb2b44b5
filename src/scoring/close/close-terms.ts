import type { Question } from '../../bank/bank';
import { contentWords } from '../points/clauses-of-text';
import type { AnswerReading } from '../read-answer';
import type { SpokenAnswer } from '../spoken-answer';
import type { LexicalReading } from '../words/lexical-reading';
import { isMostOf } from '../words/near-miss';
import { tokenizeText } from '../words/tokens';
import { CLOSE_PROBABILITY, closenessOf } from './closeness';
import { isOnTopic } from './topic';

/** What makes a term close. */
export interface CloseTerm {
  /** Index of the clause that conveys it. */
  readonly window: number;
  /** Cosine of clause and term, the higher of the term alone and in its sentence. */
  readonly similarity: number;
}

/**
 * Words of its own that a clause needs to convey one term, and a second; it conveys no third. Without this an answer of one
 * sentence, which is rightly on topic and in the speaker's own words, counted for every term of the question.
 */
const OWN_WORDS_FOR_TERMS = [2, 5] as const;

/**
 * Every answer that the weights were fitted on has 95 words or more. They lean on the answer as a whole, and one sentence is no
 * whole: below this many words a clause counts by its own likeness alone, which MiniLM puts at about .5 for a true paraphrase.
 */
const SHORT_ANSWER_WORDS = 40;
const LIKE_ITSELF = 0.5;

/** The terms that are close by meaning, by their index. A wrong or missing number is never close. */
export function closeTerms(
  { answer, readings, meaning }: AnswerReading,
  question: Pick<Question, 'text'>,
): ReadonlyMap<number, CloseTerm> {
  if (meaning === null || !isOnTopic(meaning.topic)) return new Map();
  const sayingOther = ({ nearMisses }: LexicalReading) =>
    new Set(
      meaning.windows.flatMap((window, at) =>
        nearMisses.some((near) => isMostOf(near, window, answer)) ? [at] : [],
      ),
    );
  const likely = readings
    .flatMap((lexical, index) =>
      isOpen(lexical)
        ? [{ index, ...closenessOf(meaning.rows[index] ?? [], undefined, sayingOther(lexical)) }]
        : [],
    )
    .filter(({ probability }) => probability >= CLOSE_PROBABILITY)
    .toSorted((a, b) => b.probability - a.probability);

  const taken = stemsTaken(answer, readings, question);
  const rooms = meaning.windows.map(({ text }) => roomOf(text, taken));
  const { plain, inContext } = meaning.similarities;
  const leastAlike = answer.words.length < SHORT_ANSWER_WORDS ? LIKE_ITSELF : -1;
  const conveyed = new Map<number, number>();
  const close = new Map<number, CloseTerm>();
  for (const { index, window } of likely) {
    const before = conveyed.get(window) ?? 0;
    const similarity = Math.max(...[plain, inContext].map((found) => found.cosines[index]?.[window] ?? 0));
    if (before >= (rooms[window] ?? 0) || similarity < leastAlike) continue;
    conveyed.set(window, before + 1);
    close.set(index, { window, similarity });
  }
  return close;
}

/** Stems that convey nothing further: the question gives them, or they say a term already. */
function stemsTaken(
  { tokens }: SpokenAnswer,
  readings: readonly LexicalReading[],
  { text }: Pick<Question, 'text'>,
): ReadonlySet<string> {
  const saying = readings.flatMap(({ said }) =>
    said === null ? [] : tokens.slice(said.first, said.last + 1),
  );
  return new Set([...tokenizeText(text), ...saying].map(({ stem }) => stem));
}

/** How many terms a clause may convey by the words of its own; "so that was quite good" conveys nothing. */
function roomOf(clause: string, taken: ReadonlySet<string>): number {
  const stems = contentWords(clause).flatMap((word) => tokenizeText(word).map(({ stem }) => stem));
  const own = new Set(stems.filter((stem) => !taken.has(stem)));
  return OWN_WORDS_FOR_TERMS.filter((words) => own.size >= words).length;
}

/** Whether words alone leave it open. */
function isOpen({ said, denied, numberMissing }: AnswerReading['readings'][number]): boolean {
  return said === null && !denied?.denial && !numberMissing;
}
