import { isNegator } from '../scoring/english/negators';
import { quantitiesIn } from '../scoring/numbers/numbers';
import type { Candidate } from './candidate-phrases';

/** Words and signs that only order a list or point elsewhere. */
const LIST_MARK = /^(?:[ivx]{1,4}\)|\d{1,2}\.(?=\p{L})|[-–•*])|\)\S|\s[-–•]\S/u;
const ABBREVIATION = /(?:^|\s)(?:e\.?g|i\.?e|etc|vs|cf|fig|resp)\.?(?:\s|$)/i;

/** Signs of a formula: nobody writes it on a card. */
const FORMULA = /[=^*]|\w\(\w*$|^\W*\w\(\w[\w=]*\)?$/;

/** One letter that is no word: "node X", "LAN L". */
const LONE_LETTER = /(?:^|\s)(?![AI]\s)\p{L}$/u;

/** A phrase that says nothing by itself: a bare number or letter, a list mark, half of a compound, the end of a negation. */
export function isFragment(candidate: Candidate): boolean {
  const { text, tokens, classes, after } = candidate;
  return (
    isBareNumber(candidate) ||
    LIST_MARK.test(text) ||
    ABBREVIATION.test(text) ||
    FORMULA.test(text) ||
    LONE_LETTER.test(text) ||
    !/\p{L}{2}/u.test(text) ||
    unbalanced(text) ||
    (/[ax]$/.test(classes) && /[na]/.test(after)) ||
    (tokens.length <= 3 && isNegator(tokens[0]?.text ?? '') && !/n/.test(classes))
  );
}

/** "10", "e.g. 10": numbers alone; "10 packets" and "9 %" say what they count. */
function isBareNumber({ tokens, content }: Candidate): boolean {
  const quantities = quantitiesIn(tokens);
  const [quantity] = quantities;
  const counted = content.some(
    (token) => !quantities.some(({ first, last }) => within(tokens.indexOf(token), first, last)),
  );
  return quantity !== undefined && !counted && quantity.unit === 'none';
}

function within(at: number, first: number, last: number): boolean {
  return at >= first && at <= last;
}

function unbalanced(text: string): boolean {
  return text.split('(').length !== text.split(')').length || text.split('"').length % 2 === 0;
}
