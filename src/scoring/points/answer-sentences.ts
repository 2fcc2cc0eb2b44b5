/** A sentence of the answer, or a part of a very long one: what is read at once, and shown as evidence. */
export interface AnswerSentence {
  /** First and last word of the transcript, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Words of a sentence that is read at once; longer ones are cut at a comma or conjunction from `CUT_FROM` on, or at `CUT_AT`. */
const LONGEST = 60;
const CUT_FROM = 40;
const CUT_AT = 50;

/** A sentence of fewer words ("Exactly.") joins the one before. */
const FEWEST_WORDS = 4;

/** Words at which a speech without full stops turns to something else. */
const TURNS = new Set(['and', 'but', 'because', 'so', 'which']);

const ENDS_SENTENCE = /[.!?;]$/;

/** The words up to the last full stop: a sentence that goes on is no sentence yet. */
export function finishedSentences<Word extends { readonly text: string }>(
  words: readonly Word[],
): readonly Word[] {
  return words.slice(0, words.findLastIndex(({ text }) => ENDS_SENTENCE.test(text)) + 1);
}

/** The sentences of a transcript. Each depends on its own words alone, so what was read while speaking holds at the end. */
export function answerSentences(words: readonly string[]): readonly AnswerSentence[] {
  const spans: { first: number; last: number }[] = [];
  const add = (first: number, last: number) => {
    const before = spans.at(-1);
    if (before !== undefined && last - first + 1 < FEWEST_WORDS) before.last = last;
    else spans.push({ first, last });
  };
  let first = 0;
  words.forEach((word, at) => {
    if (at < words.length - 1 && !ENDS_SENTENCE.test(word)) return;
    while (at - first + 1 > LONGEST) {
      const cut = cutAfter(words, first);
      add(first, cut);
      first = cut + 1;
    }
    add(first, at);
    first = at + 1;
  });
  return spans.map((span) => ({ ...span, text: words.slice(span.first, span.last + 1).join(' ') }));
}

/** The last word of a part of a sentence that begins at `first`. */
function cutAfter(words: readonly string[], first: number): number {
  for (let length = CUT_FROM; length < LONGEST; length += 1) {
    const [last, next] = [words[first + length - 1] ?? '', words[first + length] ?? ''];
    if (/[,;:]$/.test(last) || TURNS.has(next.toLowerCase())) return first + length - 1;
  }
  return first + CUT_AT - 1;
}
