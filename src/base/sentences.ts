/** Behind one of these a stop ends no sentence. */
const ABBREVIATIONS = '[eE]\\.[gG]|[iI]\\.[eE]|[vV][sS]|[eE][tT][cC]';

/** White space behind a stop, before a capital, a digit or a letter of a script that has no capitals. */
const WESTERN_END = `(?<!\\b(?:${ABBREVIATIONS})\\.)(?<=[.!?]["')\\]]*)\\s+(?=["'([]?[\\p{Lu}\\p{Lo}\\d])`;

/** Chinese and Japanese have stops of their own, and no white space. */
const EASTERN_END = `(?<=[。！？][」』）]*)\\s*(?=[^\\s」』）。！？])`;

const SENTENCE_END = new RegExp(`${WESTERN_END}|${EASTERN_END}`, 'u');

/** The sentences of a text, without white space around them; decimals, versions and abbreviations end none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** First and last word, inclusive, of each sentence of a text that is given as its words; none of them is empty. */
export function sentenceRanges(
  words: readonly string[],
): readonly { readonly first: number; readonly last: number }[] {
  let next = 0;
  return sentencesOf(words.join(' ')).map((sentence) => {
    const first = next;
    next += sentence.split(/\s+/).length;
    return { first, last: next - 1 };
  });
}

/** White space evened out to single spaces, none before a mark, none around the text. */
export function evenSpaces(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?])/g, '')
    .trim();
}
