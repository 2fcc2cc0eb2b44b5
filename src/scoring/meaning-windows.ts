import type { SpokenAnswer } from './spoken-answer';

/** A stretch of the answer that is compared by meaning: one clause, or two neighbours of one sentence. */
export interface MeaningWindow {
  /** First and last token, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** A clause with fewer tokens says too little alone and joins its neighbour: "and, you know, so". */
const SHORTEST_CLAUSE = 4;

/** Two clauses are read together up to this many tokens; longer texts blur. */
const LONGEST_PAIR = 26;

/** The clauses of an answer, in order. */
export function clausesOf(answer: SpokenAnswer): readonly MeaningWindow[] {
  const spans: { first: number; last: number; sentence: number }[] = [];
  answer.tokens.forEach((token, at) => {
    const open = spans.at(-1);
    const before = answer.tokens[at - 1];
    const joins =
      open !== undefined &&
      open.sentence === token.sentence &&
      (before?.clause === token.clause || open.last - open.first + 1 < SHORTEST_CLAUSE);
    if (joins && open !== undefined) open.last = at;
    else spans.push({ first: at, last: at, sentence: token.sentence });
  });
  const merged: typeof spans = [];
  for (const span of spans) {
    const open = merged.at(-1);
    if (open !== undefined && open.sentence === span.sentence && span.last - span.first + 1 < SHORTEST_CLAUSE)
      open.last = span.last;
    else merged.push(span);
  }
  return merged.map(({ first, last }) => ({ first, last, text: textOf(answer, first, last) }));
}

/** Clauses and pairs of neighbouring clauses within a sentence. */
export function meaningWindows(answer: SpokenAnswer): readonly MeaningWindow[] {
  const clauses = clausesOf(answer);
  const pairs = clauses.slice(1).flatMap((clause, index): readonly MeaningWindow[] => {
    const before = clauses[index];
    if (
      before === undefined ||
      answer.tokens[before.first]?.sentence !== answer.tokens[clause.first]?.sentence
    )
      return [];
    if (clause.last - before.first + 1 > LONGEST_PAIR) return [];
    return [{ first: before.first, last: clause.last, text: textOf(answer, before.first, clause.last) }];
  });
  return [...clauses, ...pairs];
}

/** The words as transcribed, without the ones that were left out of the tokens. */
function textOf(answer: SpokenAnswer, first: number, last: number): string {
  const words: string[] = [];
  let previous = -1;
  for (const token of answer.tokens.slice(first, last + 1)) {
    for (let word = Math.max(token.word, previous + 1); word <= token.lastWord; word += 1)
      words.push(answer.words[word] ?? '');
    previous = token.lastWord;
  }
  return words.join(' ').replace(/[,;:–—-]+$/, '');
}
