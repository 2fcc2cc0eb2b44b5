import type { Question } from './bank';
import { languageOf } from './language';
import { fillPlaceholders } from './placeholders';
import { fieldOf } from './profile';

/** What stands for a blank that tells the writer what to do: nobody would say "mention a value of the company" aloud. */
const ANYTHING = 'something of your own';

/** Blanks that begin so are orders to whoever fills them in. */
const ORDERS =
  /^(?:add|choose|describe|e\.g|enter|example|explain|fill|give|include|insert|list|mention|name (?:a|an|one|two|three|some)|pick|provide|say|select|share|specify|state|tell|write|your (?:own )?(?:answer|story|example))\b/i;

/** More words are an explanation, not the name of a thing. */
const MOST_WORDS = 4;

/** Behind one of these no second article follows: "your [product]". */
const DETERMINED =
  /(?:^|\s)(?:an?|the|this|that|these|those|my|your|our|their|his|her|its|each|every|any|some)\s*$/i;

/** "the [Job Title] role" would be the role role. */
const TWICE = /\b(company|role) \1\b/gi;

/**
 * A text as it is said while nobody has filled its blanks in: "Why us?" asks about "the company" where `[Company Name]` is
 * written. Brackets that are no blanks stay.
 */
export function withStandIns(text: string, blanks: readonly string[]): string {
  if (blanks.length === 0) return text;
  const english = languageOf(text) === null;
  return fillPlaceholders(text, blanks, (blank, before) => {
    const words = english ? withArticle(standInFor(blank), before) : blank;
    return /(?:^|[.!?]\s+)$/.test(before) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
  }).replace(TWICE, '$1');
}

/** A question as it is asked. */
export function askedText({ text, placeholders }: Pick<Question, 'text' | 'placeholders'>): string {
  return withStandIns(text, placeholders);
}

function withArticle(words: string, before: string): string {
  const [first] = words.split(' ');
  return words === ANYTHING || DETERMINED.test(before) || DETERMINED.test(`${first} `)
    ? words
    : `the ${words}`;
}

/** "Bakery Name" → "bakery", "location/industry" → "location or industry"; without an article. */
function standInFor(blank: string): string {
  const field = fieldOf(blank);
  if (field !== null) return field;
  const named = blank
    .replace(/^(?:the )?names? of (?:the )?/i, '')
    .replace(/(?:['’]s)? names?$/i, '')
    .replace(/\s*\/\s*/g, ' or ')
    .trim();
  if (ORDERS.test(blank) || named === '' || named.split(/\s+/).length > MOST_WORDS) return ANYTHING;
  return named.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
}
