const LIST_MARK = /^\s*(?:(?:\d{1,2}[.)]|[ivxIVX]{1,4}\)|[a-zA-Z]\))\s?)+(?=\p{Lu}|\p{L}{2})/u;
const MARK_INSIDE = /(?<=[\s:])(?:[ivx]{1,4}|[a-h]|\d{1,2})\)(?=\s?\p{L})/gu;
const POINTS_GIVEN = /\(\d*[.,]?\d+\s?(?:p|pts?|points?|marks?)\.?\)/gi;

/**
 * A text with blanks in place of marks of a list and of points that a marker gives, so of the same length: "1.", "ii)", "4.i)",
 * "(0.5 points)". "2)" behind an open bracket is no mark: "(1 or 2) parts".
 */
export function withoutMarks(text: string): string {
  const blank = (mark: string) => ' '.repeat(mark.length);
  return text
    .replace(LIST_MARK, blank)
    .replace(POINTS_GIVEN, blank)
    .replace(MARK_INSIDE, (mark, index: number, all: string) =>
      /\([^()]*$/.test(all.slice(0, index)) ? mark : blank(mark),
    );
}
