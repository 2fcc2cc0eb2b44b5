import type { KeyTerm } from '../../bank/key-term';
import { deniesSomethingElse } from '../denial/denied-subject';
import type { Layers } from '../layers';
import { ALL_LAYERS } from '../layers';
import type { Quantity } from '../numbers/numbers';
import type { SpokenAnswer } from '../spoken-answer';
import type { LexicalMatch } from './lexical-match';
import { lexicalMatches } from './lexical-match';
import { standsInPlace } from './near-miss';
import type { Rarity } from './rarity';
import { shapeOf, shapesOf } from './term-shape';

/** What words, spellings, numbers and sound say about one term in one answer. */
export interface LexicalReading {
  readonly term: KeyTerm;
  /** The term was heard, and nothing takes it back. */
  readonly said: LexicalMatch | null;
  /** The term was heard, and only ever denied. */
  readonly denied: LexicalMatch | null;
  /** Denied by every word of a negative statement in one sentence, without its "not": "the ring sticks to the nail". */
  readonly affirmsNegative: boolean;
  /** The term was heard, and may have been denied: the recogniser doubts the word that would. */
  readonly doubted: LexicalMatch | null;
  /** A near miss was heard in its place. */
  readonly nearMiss: LexicalMatch | null;
  /** Near misses that were heard, in the place of the term or anywhere else, and not denied. */
  readonly nearMisses: readonly LexicalMatch[];
  /** Share of the term's words in the best place that isn't denied, 0–1. */
  readonly coverage: number;
  /** Where the term's numbers were heard, all of them; null when they were not, or it has none. */
  readonly numbersAt: { readonly first: number; readonly last: number } | null;
  /** The term has numbers, and some were not heard or are others. */
  readonly numberMissing: boolean;
  /** The numbers in the term's own wording. */
  readonly quantities: readonly Quantity[];
}

/** An alias is heard this fully at least: it is one of many ways to say the term, and often made of common words. */
const ALIAS_COVERAGE = 0.75;

/** Share of a term's words, by rarity, from which on a listener takes it as said; and more than half of the words as such. */
export const SAID_COVERAGE = 0.6;
const SAID_WORDS = 0.5;

/** Half of the words in a denied place are enough to stop a guess by meaning. */
const DENIED_COVERAGE = 0.5;

/** A denial stands unless the term was said almost as fully elsewhere. */
const AS_FULLY = 0.9;

/** A near miss is believed when it was heard this fully, and no worse than the term. */
const NEAR_MISS_COVERAGE = 0.9;

/** The model answer as if somebody had said it, and the stems of the question. */
export interface ModelAsSpoken {
  readonly answer: SpokenAnswer;
  readonly asked: ReadonlySet<string>;
}

/** Reads one term with all its wordings; a denial is compared with what the model answer says, if that is given. */
export function readLexically(
  term: KeyTerm,
  answer: SpokenAnswer,
  rarity: Rarity,
  layers: Layers = ALL_LAYERS,
  model?: ModelAsSpoken,
): LexicalReading {
  const heardAs = shapesOf(term, rarity, layers).flatMap((shape) => lexicalMatches(shape, answer, layers));
  const matches = model === undefined ? heardAs : withoutOtherDenials(heardAs, term, answer, rarity, model);
  const nearMisses = term.nearMisses.flatMap((wording) =>
    lexicalMatches(shapeOf(wording, rarity), answer).filter(
      (match) => match.coverage >= NEAR_MISS_COVERAGE && match.numbers === 1,
    ),
  );
  const nearMissOf = (match: LexicalMatch) => nearMisses.find((near) => standsInPlace(near, match, answer));
  const affirmed = best(
    matches.filter((match) => match.denial === null && nearMissOf(match) === undefined),
    term,
  );
  const refused = best(
    matches.filter((match) => match.denial !== null),
    term,
  );
  const isDenied =
    refused !== null &&
    refused.coverage > DENIED_COVERAGE &&
    fullnessOf(affirmed) < AS_FULLY * fullnessOf(refused);
  const heard = isDenied ? refused : affirmed;
  const { quantities } = shapeOf(term.term, rarity, layers);
  const hasNumbers = (heard?.shape.quantities ?? quantities).length > 0;
  const missed = best(
    matches.filter((match) => isSaid(match, term) && match.denial === null),
    term,
  );
  const heardWhole = affirmed !== null && !isDenied && isSaid(affirmed, term) ? affirmed : null;
  return {
    term,
    said: heardWhole?.doubtedDenial === null ? heardWhole : null,
    doubted: heardWhole?.doubtedDenial ? heardWhole : null,
    denied: isDenied ? refused : null,
    affirmsNegative: isDenied && affirmsWhole(refused, answer),
    nearMiss: missed === null ? null : (nearMissOf(missed) ?? null),
    nearMisses: nearMisses.filter(({ denial }) => denial === null),
    coverage: affirmed?.coverage ?? 0,
    numbersAt: hasNumbers && heard?.numbers === 1 ? spanOf(heard.heardNumbers) : null,
    numberMissing: hasNumbers && heard?.numbers !== 1,
    quantities,
  };
}

/** The same matches without the denials of what the model answer doesn't say, and without those it agrees with. */
function withoutOtherDenials(
  matches: readonly LexicalMatch[],
  term: KeyTerm,
  answer: SpokenAnswer,
  rarity: Rarity,
  { answer: model, asked }: ModelAsSpoken,
): readonly LexicalMatch[] {
  if (!matches.some(({ denial, doubtedDenial }) => denial ?? doubtedDenial)) return matches;
  const places = lexicalMatches(shapeOf(term.term, rarity), model).filter(
    ({ coverage }) => coverage >= SAID_COVERAGE,
  );
  // Where the model answer itself denies a term, whoever denies it agrees.
  const agrees = places.some(({ denial }) => denial !== null);
  return matches.map((match) => {
    const { shape } = match;
    const denial = match.denial ?? match.doubtedDenial;
    if (denial === null) return match;
    const other =
      agrees || deniesSomethingElse(denial, match, shape, answer, { answer: model, places, asked });
    return other ? { ...match, denial: null, doubtedDenial: null } : match;
  });
}

function spanOf(numbers: LexicalMatch['heardNumbers']): { readonly first: number; readonly last: number } {
  return {
    first: Math.min(...numbers.map(({ first }) => first)),
    last: Math.max(...numbers.map(({ last }) => last)),
  };
}

function isSaid(match: LexicalMatch, term: KeyTerm): boolean {
  const least = isOwn(match, term) ? SAID_COVERAGE : ALIAS_COVERAGE;
  return match.coverage >= least && match.heardWords > SAID_WORDS && match.numbers === 1;
}

function isOwn(match: LexicalMatch, term: KeyTerm): boolean {
  return match.shape.wording === term.term;
}

function fullnessOf(match: LexicalMatch | null): number {
  if (match === null) return 0;
  return match.coverage + (match.shape.quantities.length > 0 ? match.numbers : 0);
}

/** What is said before what is not, what is surely not denied, the term's own wording before an alias, then the fullest, the shortest and the first. */
function best(matches: readonly LexicalMatch[], term: KeyTerm): LexicalMatch | null {
  return matches.reduce<LexicalMatch | null>((found, next) => {
    if (found === null) return next;
    const better =
      Number(isSaid(next, term)) - Number(isSaid(found, term)) ||
      Number(next.doubtedDenial === null) - Number(found.doubtedDenial === null) ||
      (isSaid(next, term) ? Number(isOwn(next, term)) - Number(isOwn(found, term)) : 0) ||
      fullnessOf(next) - fullnessOf(found) ||
      found.last - found.first - (next.last - next.first);
    return better > 0 ? next : found;
  }, null);
}

/** Fewer words may be said of something else: "are connected" of another pole. */
const WORDS_OF_STATEMENT = 3;

function affirmsWhole(
  { denial, shape, coverage, first, last }: LexicalMatch,
  { tokens }: SpokenAnswer,
): boolean {
  return (
    denial?.kind === 'affirmed' &&
    coverage === 1 &&
    shape.words.length >= WORDS_OF_STATEMENT &&
    tokens[first]?.sentence === tokens[last]?.sentence
  );
}
