import { type ClassedWord, isBreak, lettersOf } from './classed-word';

/** Words in a row that hold one thought, without the breaks around them. */
export type Part = readonly ClassedWord[];

/** Where a sentence turns to its next part. */
const TURN = /^(?:so|whereby|thereby|because(?! of)|whereas|although|unless|until)\b/i;

/** Behind "and" or "but": a subject and its verb, so a part of its own. */
const NEXT_SUBJECT = /^c[d#]*(?:[apg]*n+|q)[rb]*(?:[vb]|p(?!o))/;

/** The same behind "then", which stands in front of the items of a list as well. */
const NEXT_STEP = /^then\s/i;

/** A number or a letter of a row: "terminals 4, 5 and 6". */
const LABEL = /^(?:\p{Lu}|\d+)$/u;

/** The parts of a text, in order. */
export function partsOf(words: readonly ClassedWord[], text: string): readonly Part[] {
  const parts: ClassedWord[][] = [[]];
  words.forEach((word, index) => {
    const part = parts.at(-1) ?? [];
    const breaks = isBreak(word);
    const ends = breaks ? !isInsideOfPart(index, words, part, text) : turns(index, words, part, text);
    if (ends) parts.push([]);
    if (!breaks) parts.at(-1)?.push(word);
  });
  return parts.filter((part) => part.length > 0);
}

/** A sign between labels of a row, halves of "fixed/main header" or adjectives of one noun: "additional, optional data". */
function isInsideOfPart(index: number, words: readonly ClassedWord[], part: Part, text: string): boolean {
  const [before, after] = [words[index - 1], words[index + 1]];
  if (before === undefined || after === undefined) return false;
  const between = text.slice(before.end, after.start);
  const inRow = [before, after].every((word) => LABEL.test(wordIn(text, word)));
  const adjectives = /[gvidoa]r?a$/.test(lettersOf(part)) && /^c?r?a/.test(lettersOf(words.slice(index + 1)));
  return inRow || /^(?:\s?\/|\/\s?)$/.test(between) || (adjectives && between.trim() === ',');
}

function turns(index: number, words: readonly ClassedWord[], part: Part, text: string): boolean {
  const [rest, letters] = [text.slice(words[index]?.start), lettersOf(words.slice(index))];
  if (TURN.test(rest)) return true;
  if (NEXT_STEP.test(rest)) return /^[^|:]*[vb]/.test(letters);
  return NEXT_SUBJECT.test(letters) && isTold(part) && openCondition(part, text) < 0;
}

/** Where a condition begins whose verb is in another part: "once the topology | and the groups are known"; -1 for none. */
export function openCondition(part: Part, text: string): number {
  const at = part.findLastIndex((word) =>
    /^(?:when|whenever|if|once|while|unless)$/i.test(wordIn(text, word)),
  );
  return at > 0 && at < part.length - 1 && !/[vbp]/.test(lettersOf(part.slice(at))) ? at : -1;
}

/** An item of a list: nouns, and no verb. */
const ITEM = /^[cr]?[apgd#]*n(?:[apgdoic#n]*n)?$/;

/** The last one has the conjunction, or the order: "and fraud", "duress and fraud", "then the root". */
const LAST_ITEM = /^[cr]|c[apgd#]*n$/;

/** The parts, with the items of a list beside what they belong to, up to so many characters: "grounds are error, | duress | and fraud". */
export function withWholeLists(parts: readonly Part[], text: string, most: number): readonly Part[] {
  const isItem = (at: number) => {
    const [before, item] = [parts[at - 1], parts[at]];
    if (before === undefined || item === undefined) return false;
    return text.slice(before.at(-1)?.end, item[0]?.start).trim() === ',' && ITEM.test(lettersOf(item));
  };
  const whole: Part[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = at + 1;
    while (isItem(end)) end += 1;
    const list = parts.slice(at, end).flat();
    const length = (list.at(-1)?.end ?? 0) - (list[0]?.start ?? 0);
    const isList = end > at + 1 && LAST_ITEM.test(lettersOf(parts[end - 1] ?? [])) && length <= most;
    whole.push(isList ? list : (parts[at] ?? []));
    at = isList ? end : at + 1;
  }
  return whole;
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
    return between === ',' && !isTold(item) && /^(?!p[iro])[^irsg].*[n#]|^[n#]/.test(lettersOf(item));
  };
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  return isListed(before, before, part) || isListed(after, part, after);
}

export function wordIn(text: string, { start, end }: ClassedWord): string {
  return text.slice(start, end);
}
