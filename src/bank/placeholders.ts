import { evenSpaces } from '../base/sentences';

/**
 * Brackets inside code and links are no blanks to fill in. They travel as these two code points, which Unicode
 * reserves for such inner use (noncharacters), until the blanks are found.
 */
const GUARDED_OPEN = '\uFDD0';
const GUARDED_CLOSE = '\uFDD1';

/** A bracketed phrase that stands free, holds a letter and is neither a checkbox, a footnote nor half a link. */
const BLANK = /(?<![\p{L}\p{N}_\]])\[(?!\^)([^[\]]{2,120})\](?![(:[])/gu;

/** Makes the brackets of code and link texts invisible to `placeholdersIn`. */
export function guardBrackets(text: string): string {
  return text.replaceAll('[', GUARDED_OPEN).replaceAll(']', GUARDED_CLOSE);
}

export function unguardBrackets(text: string): string {
  return text.replaceAll(GUARDED_OPEN, '[').replaceAll(GUARDED_CLOSE, ']');
}

/** The blanks of a guarded text, such as `Company Name`, without brackets, in order, each once. */
export function placeholdersIn(text: string): readonly string[] {
  const blanks = [...text.matchAll(BLANK)].map(([, blank]) => (blank ?? '').trim());
  // brackets of code inside of brackets: nobody fills that in
  return [...new Set(blanks.filter((blank) => /\p{L}/u.test(blank) && !/[\uFDD0\uFDD1]/.test(blank)))];
}

/** The text with each blank replaced: by its own words to be spoken, by nothing to be scored. `before` is what stands in front of it. */
export function fillPlaceholders(
  text: string,
  placeholders: readonly string[],
  fill: (blank: string, before: string) => string,
): string {
  return evenSpaces(
    placeholders.reduce(
      (rest, blank) =>
        rest.replaceAll(`[${blank}]`, (_, offset: number) => fill(blank, rest.slice(0, offset))),
      text,
    ),
  );
}
