import { evenSpaces, sentencesOf } from '../base/sentences';

/**
 * Chrome ends an utterance after about 15 s without saying so (https://crbug.com/679437). 160 characters take about
 * 11 s at the usual rate.
 */
export const LONGEST_UTTERANCE = 160;

/**
 * Cuts a text into what is spoken in one go: whole sentences where they fit, else clauses, else words. White space is
 * evened out; the words and their order stay. A single word longer than `longest` stays whole.
 */
export function utteranceTexts(text: string, longest = LONGEST_UTTERANCE): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => sentencesOf(evenSpaces(line)))
    .flatMap((sentence) => (sentence.length <= longest ? [sentence] : clausesOf(sentence, longest)));
}

/** Joins words up to the limit and goes back to the last comma, colon or dash when the utterance holds one late enough. */
function clausesOf(sentence: string, longest: number): readonly string[] {
  const texts: string[] = [];
  let rest = sentence;
  while (rest.length > longest) {
    const end = breakBefore(rest, longest);
    if (end <= 0) break;
    texts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? texts : [...texts, rest];
}

/** Where to cut: after a clause that fills at least a third of the utterance, else between words, else after the long word. */
function breakBefore(text: string, longest: number): number {
  const clause = [...text.slice(0, longest).matchAll(/[,;:–—](?=\s)/g)].at(-1);
  if (clause && clause.index > longest / 3) return clause.index + 1;
  const space = text.lastIndexOf(' ', longest);
  return space > 0 ? space : text.indexOf(' ');
}
