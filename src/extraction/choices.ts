import type { Question } from '../bank/bank';
import type { TermChoice } from '../bank/key-term';
import { SMALL_NUMBERS } from '../scoring/english/number-words';
import { unitsOf } from '../scoring/model-answer';

/** A question asks for one to ten things. */
const COUNT_WORDS = Object.keys(SMALL_NUMBERS).filter((word) => {
  const value = SMALL_NUMBERS[word] ?? 0;
  return value >= 1 && value <= 10;
});
const COUNT = `(${COUNT_WORDS.join('|')}|[1-9]|10)`;

/** The model answer says that what follows is to choose from. */
const ONE_OF = new RegExp(
  `\\b(?:any\\s+)?${COUNT}\\s+of\\s+(?:the\\s+|these\\s+)?(?:following|below)\\b`,
  'i',
);
const POSSIBLE = /^(?:possible|some|examples?(?: of)?|any(?: of)?)\b[^.]*[:：]\s*$/i;

/** The question says how many it wants: "at least 4", "any two"; or "name two", which counts where the model answer offers more. */
const AT_LEAST = new RegExp(`\\b(?:at least|any)\\s+${COUNT}\\b`, 'i');
const NAME_SOME = new RegExp(
  `\\b(?:name|list|give|state|mention|describe|identify|provide)\\b[^.?!]*?\\b${COUNT}\\b`,
  'i',
);

/** A line that begins another item of a list. */
const NEW_ITEM = /^(?:\d{1,2}[.)]|[a-z]\)|[-•])\s*/i;

/**
 * The alternatives of a model answer by the place of its bullet or sentence: which item it belongs to, and how many of the
 * items were asked for. Empty where everything counts.
 */
export function choicesIn(question: Question): ReadonlyMap<number, TermChoice> {
  const units = unitsOf(question);
  const oneOf = units.findIndex(({ text }) => ONE_OF.test(text));
  const possible = units.findIndex(({ text }) => POSSIBLE.test(text));
  const inQuestion = AT_LEAST.exec(question.text) ?? (possible >= 0 ? NAME_SOME.exec(question.text) : null);
  const asked = countIn(oneOf >= 0 ? ONE_OF.exec(units[oneOf]?.text ?? '') : inQuestion);
  if (asked === null) return new Map();
  const first = oneOf >= 0 ? oneOf + 1 : possible + 1;
  const numbered = units.slice(first).filter(({ text }) => /^\d{1,2}[.)]/.test(text)).length > 1;
  const items = new Map<number, TermChoice>();
  let item = 0;
  units.forEach(({ text }, place) => {
    if (place < first || /[:：]\s*$/.test(text)) return;
    if (!numbered || NEW_ITEM.test(text)) item += 1;
    items.set(place, { item, asked });
  });
  return item > asked ? items : new Map();
}

function countIn(match: RegExpExecArray | null): number | null {
  const count = match?.[1]?.toLowerCase();
  return count === undefined ? null : (SMALL_NUMBERS[count] ?? Number(count));
}
