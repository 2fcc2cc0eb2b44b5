import type { LabelledTerm } from './labelled-answers';

/** The rule of the evaluation: two wordings are one term when at least half of the longer one's stems are common. */
export interface ExtractionFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

export interface ExtractionCounts {
  /** Of the found terms, how many name a reference term. */
  readonly good: number;
  readonly given: number;
  /** Of the reference terms, how many are named. */
  readonly hit: number;
  readonly total: number;
}

const SMALL = new Set(
  'a an the of to for and or in on with by as at is are be was were my we i it that this from over per our'.split(
    ' ',
  ),
);

/** Compares found terms, by question, with the reference terms and their spoken variants. */
export function extractionFigures(
  found: (question: number) => readonly string[],
  reference: ReadonlyMap<number, readonly LabelledTerm[]>,
): ExtractionFigures {
  let [good, given, hit, total] = [0, 0, 0, 0];
  for (const [question, terms] of reference) {
    const named = found(question).map((wording) => termsNamedBy(wording, terms));
    given += named.length;
    good += named.filter((indexes) => indexes.length > 0).length;
    total += terms.length;
    hit += new Set(named.flat()).size;
  }
  return figuresOf({ good, given, hit, total });
}

/** F1 of the share of found terms that name a reference term, and the share of reference terms that are named. */
export function figuresOf({ good, given, hit, total }: ExtractionCounts): ExtractionFigures {
  const precision = given === 0 ? 0 : good / given;
  const recall = total === 0 ? 0 : hit / total;
  return {
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
  };
}

/** The reference terms that a wording names, by their indexes. */
export function termsNamedBy(wording: string, terms: readonly LabelledTerm[]): readonly number[] {
  const own = stemsOf(wording);
  return terms.flatMap((term, index) =>
    [term.term, ...term.accept].some((way) => isNear(own, stemsOf(way))) ? [index] : [],
  );
}

function isNear(one: readonly string[], other: readonly string[]): boolean {
  const words = new Set(other);
  const common = one.filter((word) => words.has(word)).length;
  return one.length > 0 && words.size > 0 && common / Math.max(one.length, words.size) >= 0.5;
}

function stemsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9%$₹.+/]+/g, ' ')
    .replace(/[/-]/g, ' ')
    .split(' ')
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) =>
      word
        .replace(/(ization|isation)$/, 'ize')
        .replace(/(ations|ation|ments|ment|ings|ing|edly|ed|ies|es|s|ly|y|e)$/, ''),
    );
}
