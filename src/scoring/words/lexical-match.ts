import { denialOf } from '../denial/denial';
import { isDoubtful } from '../denial/doubtful-denial';
import type { Denial } from '../denial/negation';
import { isFunctionWord } from '../english/function-words';
import type { Layers } from '../layers';
import { ALL_LAYERS } from '../layers';
import { sameQuantity } from '../numbers/compare-numbers';
import type { Quantity } from '../numbers/numbers';
import type { SpokenAnswer } from '../spoken-answer';
import type { TermShape } from './term-shape';
import type { WordHit } from './word-hits';
import { wordHits } from './word-hits';

/** One place of the answer that may say the term. */
export interface LexicalMatch {
  readonly shape: TermShape;
  /** Share of the term's words heard here, by rarity; 0–1. 1 when the term is nothing but a number. */
  readonly coverage: number;
  /** Share of the term's words heard here, each counting the same. */
  readonly heardWords: number;
  /** A word of the term was heard in another compound: "package dependencies" for "data dependencies". */
  readonly otherCompound: boolean;
  /** Share of the term's numbers heard here; 1 when it has none. */
  readonly numbers: number;
  readonly first: number;
  readonly last: number;
  readonly hits: readonly WordHit[];
  readonly heardNumbers: readonly Quantity[];
  readonly denial: Denial | null;
  /** What would deny it, if words that the recogniser doubts are right; then `denial` is null. */
  readonly doubtedDenial: Denial | null;
}

/** Words of a term may stand in any order within a window of this many tokens per word, and some more. */
const TOKENS_PER_WORD = 2;
const TOKENS_MORE = 5;

/** A number may stand this many tokens beside the words it belongs to. */
const NUMBER_REACH = 8;

/** Every place where a wording was heard in part, best first. */
export function lexicalMatches(
  shape: TermShape,
  answer: SpokenAnswer,
  layers: Layers = ALL_LAYERS,
): readonly LexicalMatch[] {
  const hits = wordHits(shape, answer)
    .filter(({ how }) => layers.sound || how !== 'sound')
    .sort((one, other) => one.first - other.first);
  const reach = TOKENS_PER_WORD * shape.words.length + TOKENS_MORE;
  const matches: LexicalMatch[] = [];
  hits.forEach((anchor, index) => {
    const near = hits
      .slice(index)
      .filter(
        (hit) =>
          hit === anchor || (hit.last < anchor.first + reach && sameSentence(answer, anchor.first, hit.last)),
      );
    matches.push(matchOf(shape, answer, bestPerWord(near)));
  });
  for (const quantity of answer.quantities) matches.push(...numberAlone(shape, answer, quantity));
  const judged = layers.denial
    ? matches
    : matches.map((match) => ({ ...match, denial: null, doubtedDenial: null }));
  return judged.sort((one, other) => rankOf(other) - rankOf(one));
}

/** What was heard of the term counts, then that it was not denied, then that its words stand close together. */
function rankOf(match: LexicalMatch): number {
  return (
    match.coverage + match.numbers - (match.denial === null ? 0 : 1.5) - (match.last - match.first) / 1000
  );
}

function matchOf(shape: TermShape, answer: SpokenAnswer, hits: readonly WordHit[]): LexicalMatch {
  const heard = new Map<number, number>();
  for (const hit of hits)
    for (const word of hit.covers) heard.set(word, Math.max(heard.get(word) ?? 0, hit.strength));
  const coverage = shape.words.reduce((sum, word, index) => sum + word.share * (heard.get(index) ?? 0), 0);
  const first = Math.min(...hits.map((hit) => hit.first));
  const last = Math.max(...hits.map((hit) => hit.last));
  const numbers = numbersNear(shape, answer, first, last);
  const from = Math.min(first, ...numbers.map((quantity) => quantity.first));
  const to = Math.max(last, ...numbers.map((quantity) => quantity.last));
  return {
    shape,
    coverage: Math.min(1, coverage),
    heardWords: heard.size / Math.max(1, shape.words.length),
    otherCompound: coverage < 0.95 && inOtherCompound(shape, answer, hits),
    numbers: shape.quantities.length === 0 ? 1 : numbers.length / shape.quantities.length,
    first: from,
    last: to,
    hits,
    heardNumbers: numbers,
    ...denialsOf(shape, answer, first, last, numbers),
  };
}

function denialsOf(
  shape: TermShape,
  answer: SpokenAnswer,
  first: number,
  last: number,
  numbers: readonly Quantity[],
): Pick<LexicalMatch, 'denial' | 'doubtedDenial'> {
  const denialIn = (heard: SpokenAnswer) => denialOf(heard, first, last, shape) ?? wrongOrder(numbers);
  const denial = denialIn(answer);
  return denial !== null && isDoubtful(denial, answer, denialIn)
    ? { denial: null, doubtedDenial: denial }
    : { denial, doubtedDenial: null };
}

/** A content word that the term doesn't have stands right beside the one that was heard, where the term has another word. */
function inOtherCompound(shape: TermShape, answer: SpokenAnswer, hits: readonly WordHit[]): boolean {
  const stems = new Set(shape.words.map((word) => word.stem));
  const foreign = (at: number, clause: number | undefined) => {
    const token = answer.tokens[at];
    return (
      token !== undefined && token.clause === clause && !isFunctionWord(token.text) && !stems.has(token.stem)
    );
  };
  return hits.every((hit) => {
    const clause = answer.tokens[hit.first]?.clause;
    const lacksBefore = Math.min(...hit.covers) > 0;
    return lacksBefore ? foreign(hit.first - 1, clause) : foreign(hit.last + 1, clause);
  });
}

/** The term's numbers as heard near the words, in the order of the term. */
function numbersNear(
  shape: TermShape,
  answer: SpokenAnswer,
  first: number,
  last: number,
): readonly Quantity[] {
  const near = answer.quantities.filter(
    (quantity) => quantity.last >= first - NUMBER_REACH && quantity.first <= last + NUMBER_REACH,
  );
  return shape.quantities.flatMap((wanted) => near.find((heard) => sameQuantity(wanted, heard)) ?? []);
}

/** "From two to six" does not say "from six to two". */
function wrongOrder(numbers: readonly Quantity[]): Denial | null {
  const later = numbers.findIndex(
    (quantity, index) => index > 0 && quantity.first < (numbers[index - 1]?.first ?? 0),
  );
  return later < 0 ? null : { kind: 'order', by: 'the other way round', at: numbers[later]?.first ?? 0 };
}

/** The number was heard, with few or none of the words: "fifty million" for "50 million predictions". */
function numberAlone(shape: TermShape, answer: SpokenAnswer, heard: Quantity): readonly LexicalMatch[] {
  if (!shape.quantities.some((wanted) => sameQuantity(wanted, heard))) return [];
  const numbers = numbersNear(shape, answer, heard.first, heard.last);
  return [
    {
      shape,
      coverage: shape.words.length === 0 ? 1 : 0,
      heardWords: shape.words.length === 0 ? 1 : 0,
      otherCompound: false,
      numbers: numbers.length / shape.quantities.length,
      first: heard.first,
      last: heard.last,
      hits: [],
      heardNumbers: numbers,
      ...denialsOf(shape, answer, heard.first, heard.last, numbers),
    },
  ];
}

/** Of several hits of one word the strongest, and of these the first. */
function bestPerWord(hits: readonly WordHit[]): readonly WordHit[] {
  const best = new Map<string, WordHit>();
  for (const hit of hits) {
    const key = hit.covers.join();
    if ((best.get(key)?.strength ?? 0) < hit.strength) best.set(key, hit);
  }
  return [...best.values()];
}

function sameSentence(answer: SpokenAnswer, one: number, other: number): boolean {
  return answer.tokens[one]?.sentence === answer.tokens[other]?.sentence;
}
