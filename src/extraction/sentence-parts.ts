import { lettersOf } from './phrase-forms';
import type { ClassedWord } from './word-classes';

/** Words in a row that hold one thought, without the breaks around them. */
export type Part = readonly ClassedWord[];

/** Where a sentence turns to its next part. */
const TURN = /^(?:so|whereby|thereby|because|but|whereas|although|unless|until|then)$/i;

/** Behind "and": a subject and its verb, so a part of its own. */
const NEXT_SUBJECT = /^c[d#]*[apg]*n+[rb]*(?:[vb]|p(?!o))/;

/** A number or a letter of a row: "terminals 4, 5 and 6". */
const LABEL = /^(?:\p{Lu}|\d+)$/u;

/** The parts of a text, in order. */
export function partsOf(words: readonly ClassedWord[], text: string): readonly Part[] {
  const parts: ClassedWord[][] = [[]];
  const isLabel = (word: ClassedWord | undefined) => word !== undefined && LABEL.test(wordIn(text, word));
  words.forEach((word, index) => {
    const breaks = word.class === '|' || word.class === ':';
    const inRow = breaks && isLabel(words[index - 1]) && isLabel(words[index + 1]);
    const joins = word.class === 'c' && NEXT_SUBJECT.test(lettersOf(words.slice(index)));
    const turns = TURN.test(wordIn(text, word)) || (joins && isTold(parts.at(-1) ?? []));
    if ((breaks && !inRow) || turns) parts.push([]);
    if (!breaks) parts.at(-1)?.push(word);
  });
  return parts.filter((part) => part.length > 0);
}

/** Whether a part has a verb. */
export function isTold(part: Part): boolean {
  return /[vb]/.test(lettersOf(part));
}

/** Whether a part is cut out of a list: "bulb B are on" of "The lamp, bulb A and bulb B are on". */
export function isInList(index: number, parts: readonly Part[], text: string): boolean {
  const isListed = (item: Part | undefined, from: Part | undefined, to: Part | undefined) => {
    if (item === undefined || from === undefined || to === undefined) return false;
    const between = text.slice(from.at(-1)?.end, to[0]?.start).trim();
    if (/^[/–]$/.test(between)) return true;
    return between === ',' && !isTold(item) && /^[^irsg].*[n#]|^[n#]/.test(lettersOf(item));
  };
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  return isListed(before, before, part) || isListed(after, part, after);
}

export function wordIn(text: string, { start, end }: ClassedWord): string {
  return text.slice(start, end);
}
