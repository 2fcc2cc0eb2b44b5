import MiniSearch from 'minisearch';
import { wordsIn } from './words-in';

export interface SearchText {
  /** Unique among all. */
  readonly id: string;
  readonly text: string;
  /** How much more it counts than a text of weight 1. */
  readonly weight: number;
}

interface FoundText {
  readonly id: string;
  /** Those of its words that were sought, as `wordsIn` gives them. */
  readonly words: ReadonlySet<string>;
}

/** Texts to be found by their words. */
export interface SearchIndex {
  add(texts: readonly SearchText[]): void;
  remove(ids: readonly string[]): void;
  /** The texts that hold all words of `sought`, the best first. The last word may be a beginning, a long one misspelt. */
  find(sought: string): readonly FoundText[];
}

/** From this length on the last word may be a beginning; one letter begins too much. */
const BEGUN_FROM = 2;

/** From this length on a word may differ by one letter in five. */
const MISSPELT_FROM = 6;
const MISSPELT_SHARE = 0.2;

export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<SearchText>({
    fields: ['text'],
    storeFields: ['weight'],
    tokenize: (text) => wordsIn(text).map(({ word }) => word),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: (term, position, terms) => position === terms.length - 1 && term.length >= BEGUN_FROM,
      fuzzy: (term) => (term.length >= MISSPELT_FROM ? MISSPELT_SHARE : false),
      boostDocument: (_, __, stored) => (typeof stored?.weight === 'number' ? stored.weight : 1),
    },
  });
  return {
    add: (texts) => index.addAll(texts),
    remove: (ids) => index.discardAll(ids),
    find: (sought) =>
      index.search(sought).map(({ id, terms }) => ({ id: String(id), words: new Set(terms) })),
  };
}
