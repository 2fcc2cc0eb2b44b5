import type { KeyTerm } from '../bank/key-term';
import type { Score, Verdict } from '../scoring/score';

/** A term with the wordings by which it is found in the model answer. */
export interface MarkedTerm {
  readonly termId: string;
  readonly term: string;
  readonly verdict: Verdict;
  readonly wordings: readonly string[];
}

/** A stretch of text; its `term` is null where nothing is marked. */
export interface MarkedText {
  readonly text: string;
  readonly term: MarkedTerm | null;
}

/**
 * The terms of a score with the wordings by which `answer` (all of its text) holds them, the longest term first: "data
 * drift" is marked before "drift". One that it holds in no such wording is marked by the sentence that states it.
 */
export function markedTerms(
  score: Pick<Score, 'terms'>,
  model: {
    readonly answer: string;
    readonly terms: readonly KeyTerm[];
    readonly sentenceOf: (term: string) => string | null;
  },
): readonly MarkedTerm[] {
  const aliases = new Map(model.terms.map((term) => [term.id, term.aliases]));
  return score.terms
    .map(({ id, term, verdict }) => {
      const wordings = [term, ...(aliases.get(id) ?? [])];
      const isHeld = wordings.some((wording) => placesOf(wording, model.answer).length > 0);
      const sentence = isHeld ? null : model.sentenceOf(term);
      return { termId: id, term, verdict, wordings: sentence === null ? wordings : [withoutLead(sentence)] };
    })
    .toSorted((a, b) => b.term.length - a.term.length);
}

/** "Steam: for the crust" without the bold words in front, which stand apart on the page. */
function withoutLead(sentence: string): string {
  return sentence.replace(/^[^:]{1,60}: /, '');
}

/** Cuts a text of the model answer at the wordings of terms. All of the text comes back, in order; marks don't overlap. */
export function markedText(text: string, terms: readonly MarkedTerm[]): readonly MarkedText[] {
  const found = terms
    .flatMap((term) =>
      term.wordings.flatMap((wording) => placesOf(wording, text).map((place) => ({ ...place, term }))),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const pieces: MarkedText[] = [];
  let end = 0;
  for (const { from, to, term } of found) {
    if (from < end) continue;
    if (from > end) pieces.push({ text: text.slice(end, from), term: null });
    pieces.push({ text: text.slice(from, to), term });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), term: null });
  return pieces;
}

/** Whole words in any case; spaces and hyphens are alike, and a plural is the same word. */
function placesOf(wording: string, text: string): readonly { readonly from: number; readonly to: number }[] {
  const words = wording.trim().split(/[\s-]+/);
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s-]+');
  if (pattern === '') return [];
  const wanted = new RegExp(`${pattern}(?:e?s)?`, 'giu');
  const places: { from: number; to: number }[] = [];
  for (let match = wanted.exec(text); match; match = wanted.exec(text)) {
    const { index: from } = match;
    const to = from + match[0].length;
    if (
      ENDS_IN_WORD.test(text.slice(Math.max(0, from - 2), from)) ||
      BEGINS_IN_WORD.test(text.slice(to, to + 2))
    )
      wanted.lastIndex = from + 1;
    else places.push({ from, to });
  }
  return places;
}

/** Apart from the patterns of wordings: each of those would take a millisecond to compile with the letters of all scripts in any case. */
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;
