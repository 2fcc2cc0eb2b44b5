import { type ClassedWord, isBreak, lettersOf } from './classed-word';

/** Words in a row that hold one thought, without the breaks around them. */
export type Part = readonly ClassedWord[];

/** Where a sentence turns to its next part. */
const TURN =
  /^(?:so|whereby|thereby|because(?! of)|whereas|although|(?:with the (?:exception|difference|condition)|except|provided) that)\b/i;

/** Where a sentence that is longer than a statement turns as well. */
const TURN_OF_LONG = /^(?:which (?:means|implies)|as)\s/i;
export const LONG_CHARACTERS = 96;

/** "As" that says why, with a subject and a verb: "as every node then | has them", not "as reflected in", "as soon as". */
const REASON = /^i(?!p)[^|:vbq]*(?:n|q)[rx]*[vb]/;
const NO_REASON = /^as (?:soon|long|well|much|many|far|if|though)\s/i;
const COMPARED_WITH = /^(?:as|same|such|so|well|identical|similar|known|just)$/i;

/** Behind "and" or "but": a subject and its verb, so a part of its own. */
const NEXT_SUBJECT = /^c[d#]*(?:[apg]*n+|q)[rb]*(?:[vb]|p(?!o))/;

/** The same behind "then", which stands in front of the items of a list as well. */
const NEXT_STEP = /^then\s/i;

/** A number or a letter of a row: "terminals 4, 5 and 6". */
const LABEL = /^(?:\p{Lu}|\d+)$/u;

/** The parts of a text, in order; in an explanation brackets with a figure belong to what they stand behind. */
export function partsOf(words: readonly ClassedWord[], text: string, explains: boolean): readonly Part[] {
  const kept = explains ? figures(text) : [];
  const parts: ClassedWord[][] = [[]];
  words.forEach((word, index) => {
    const part = parts.at(-1) ?? [];
    const breaks = isBreak(word);
    const ends = breaks
      ? !isInsideOfPart(index, words, part, { text, kept })
      : turns(index, words, part, text);
    if (ends) parts.push([]);
    const joins = ends && /^as$/i.test(wordIn(text, word));
    if (!breaks && !joins) parts.at(-1)?.push(word);
  });
  return parts.filter((part) => part.length > 0);
}

/** Quotation marks around a name, a sign between what is compared, and brackets around a figure: "header (20 bytes)". */
const INSIDE = /^\s*(?:["“”‘’'`]+|[<>]=?|[=≤≥]|[()])\s*$/;
const FIGURE = /\([^()]*\d[^()]*\)/g;

/** More than a name and a value: "x = 1 - y" is a formula. */
const FORMULA = /[=<>]\s?\S+\s?[*^+/(=-]/;

/** A sign between labels of a row, halves of "fixed/main header" or adjectives of one noun: "additional, optional data". */
function isInsideOfPart(
  index: number,
  words: readonly ClassedWord[],
  part: Part,
  { text, kept }: { readonly text: string; readonly kept: readonly Figure[] },
): boolean {
  const [before, after] = [words[index - 1], words[index + 1]];
  if (before === undefined || after === undefined) return false;
  const between = text.slice(before.end, after.start);
  const inRow = [before, after].every((word) => LABEL.test(wordIn(text, word)));
  const adjectives = /[gvidoa]r?a$/.test(lettersOf(part)) && /^c?r?a/.test(lettersOf(words.slice(index + 1)));
  if (inRow || /^(?:\s?\/|\/\s?)$/.test(between) || (adjectives && between.trim() === ',')) return true;
  if (/[()]/.test(between) && !kept.some(({ start, end }) => start <= after.start && before.end <= end))
    return false;
  return INSIDE.test(between) && !FORMULA.test(text.slice(before.start));
}

/** Where brackets with a figure stand; `end` is exclusive. */
interface Figure {
  readonly start: number;
  readonly end: number;
}

function figures(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: bracket, index }) => ({
    start: index,
    end: index + bracket.length,
  }));
}

function turns(index: number, words: readonly ClassedWord[], part: Part, text: string): boolean {
  const [rest, letters] = [text.slice(words[index]?.start), lettersOf(words.slice(index))];
  if (TURN.test(rest)) return true;
  if (TURN_OF_LONG.test(rest)) return isTold(part) && isLong(index, words) && givesMore(index, words, text);
  if (NEXT_STEP.test(rest)) return /^[^|:]*[vb]/.test(letters);
  const either = part.some((word) => /^(?:either|neither|both)$/i.test(wordIn(text, word)));
  return NEXT_SUBJECT.test(letters) && !either && isTold(part) && openCondition(part, text) < 0;
}

/** Whether "as" says why, or another word leads to what follows. */
function givesMore(index: number, words: readonly ClassedWord[], text: string): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined) return false;
  const rest = text.slice(word.start);
  if (!/^as\s/i.test(rest)) return true;
  const compares =
    NO_REASON.test(rest) || COMPARED_WITH.test(wordIn(text, before)) || /[vp]/.test(before.class);
  const clause = REASON.exec(lettersOf(words.slice(index)))?.[0].length ?? 0;
  const which = words
    .slice(index, index + clause)
    .some((one) => /^(?:that|which|who)$/i.test(wordIn(text, one)));
  return clause > 0 && !compares && !which;
}

/** Whether what stands between the breaks around a word is too long for one statement. */
function isLong(index: number, words: readonly ClassedWord[]): boolean {
  const start = (words.slice(0, index).findLast(isBreak) ?? words[0])?.start ?? 0;
  const end = words.slice(index).find(isBreak)?.start ?? words.at(-1)?.end ?? 0;
  return end - start > LONG_CHARACTERS;
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
const LAST_ITEM = /^[cr]|c[apgd#]*n+$/;

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

/** What may stand in a list in front of the last "and": no "without …", "used in …", and no "frames pooled to …". */
const LISTED = /^(?!p[iro]|xr*g|[^|:]*n[rx]*p[io])[^irsg].*[n#]|^[n#](?![^|:]*[rx]*p[io])/;

/** Whether a part is cut out of a list: "bulb B are on" of "The lamp, bulb A and bulb B are on". */
export function isInList(index: number, parts: readonly Part[], text: string): boolean {
  const isListed = (item: Part | undefined, from: Part | undefined, to: Part | undefined) => {
    if (item === undefined || from === undefined || to === undefined) return false;
    const between = text.slice(from.at(-1)?.end, to[0]?.start).trim();
    if (isTold(item) && isTold(parts[index] ?? [])) return false;
    if (/^[/–]$/.test(between)) return true;
    return between === ',' && !isTold(item) && LISTED.test(lettersOf(item));
  };
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  // "…, it is hard to find", "…, frames pooled to a stream, …"
  if (/^(?:q[rx]*[vb]|[apgd#]*n[rx]*p[io])/.test(lettersOf(part ?? []))) return false;
  return isListed(before, before, part) || isListed(after, part, after);
}

export function wordIn(text: string, { start, end }: ClassedWord): string {
  return text.slice(start, end);
}
