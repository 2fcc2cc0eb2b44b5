/** A word of a text as it is compared, and where it stands. */
export interface PlacedWord {
  /** In lower case, without accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits, with what makes C++ and C# of C. */
const WORD = /[\p{L}\p{M}\p{N}]+[+#]*/gu;

/** Has no accents. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text in their order. */
export function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(run)) words.push(...segmented(run, index));
    else words.push(placed(run, index));
  }
  return words;
}

function segmented(run: string, start: number): readonly PlacedWord[] {
  return [...segmenter.segment(run)].map(({ segment, index }) => placed(segment, start + index));
}

function placed(text: string, start: number): PlacedWord {
  return { word: compared(text), start, end: start + text.length };
}

function compared(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}
