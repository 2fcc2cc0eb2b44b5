const LIST_MARK = /^\s*(?:(?:\d{1,2}[.)]|[ivxIVX]{1,4}\)|[a-zA-Z]\))\s?)+(?=\p{Lu}|\p{L}{2})/u;
const MARK_INSIDE = /(?<=[\s:])(?:[ivx]{1,4}|[a-h]|\d{1,2})\)(?=\s?\p{L})/gu;

/** What a sentence was worth to its marker. Whole points belong to the matter as often: "Eyes open spontaneously (4 points)". */
const WORTH = /\((?:\d*[.,]?\d+\s?marks?|\d*[.,]\d+\s?(?:p|pts?|points?))\.?\)(?=\s*[.;!?]?\s*$|[.!?]\s)/gi;

/** The first two marks of each list. */
const FIRST_TWO = [
  [/(?<=^|[\s:])a\)/, /(?<=[\s:])b\)/],
  [/(?<=^|[\s:])i\)/, /(?<=[\s:])ii\)/],
  [/(?<=^|[\s:])1\)/, /(?<=[\s:])2\)/],
] as const;

/**
 * A text with blanks in place of marks of a list and of the marks that a sentence was worth, so of the same length: "1.", "ii)",
 * "4.i)", "(0.5 points)". "2)" behind an open bracket is no mark of a list: "(1 or 2) parts", "[0, a)"; nor is one alone, unless
 * a colon announces it.
 */
export function withoutMarks(text: string): string {
  const blank = (mark: string) => ' '.repeat(mark.length);
  const isList = FIRST_TWO.some((marks) => marks.every((mark) => mark.test(text)));
  return text
    .replace(LIST_MARK, blank)
    .replace(WORTH, blank)
    .replace(MARK_INSIDE, (mark, index: number, all: string) => {
      const before = all.slice(0, index);
      const isOfList = isList || (/:\s?$/.test(before) && /^[ia1]\)$/.test(mark));
      return isOfList && !/[([][^()[\]]*$/.test(before) ? blank(mark) : mark;
    });
}
