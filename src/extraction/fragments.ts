import { isNegator } from '../scoring/english/negators';
import { quantitiesIn } from '../scoring/numbers/numbers';
import type { Candidate } from './candidate-phrases';

/** Words and signs that only order a list or point elsewhere. */
const LIST_MARK = /^(?:[ivx]{1,4}\)|\d{1,2}\.(?=\p{L})|[-–•*])|\)\S|\s[-–•]\S/u;
const ABBREVIATION = /(?:^|\s)(?:e\.?g|i\.?e|etc|vs|cf|fig|resp)\.?(?:\s|$)/i;

/** Signs of a formula: nobody writes it on a card. */
const FORMULA = /[=^*]|\w\(\w*$|^\W*\w\(\w[\w=]*\)?$/;

/** One letter that is no word: "node X", "LAN L", "B or vice versa". */
const LONE_LETTER = /(?:^|\s)(?![AI]\s)\p{L}$|^(?!I\s)\p{L}\s(?:and|or|is|are|to)\s/u;

/** The label of what was named: "Bulb" of "Bulb A", "Terminals 1" of "Terminals 1 and 2". */
const LABEL_AFTER = /^\s(?:[A-HJ-Z]|\d+)(?=[\s,.;:)]|$)/;
const NUMBERS_AFTER = /^(?:,|\s(?:and|or|to))\s\d/;

/** What is compared must be there: "broadcasting than flooding", "cwnd less | than the threshold". */
const COMPARED = /(?:^|\s)(?:more|less|fewer|rather|other|\S+er)\s(?:.*\s)?than\s/i;

/** A phrase that says nothing by itself: a bare number or letter, a list mark, half of a compound or of a statement. */
export function isFragment(candidate: Candidate): boolean {
  const { text, form, tokens, content, classes, after } = candidate;
  return (
    isBareNumber(candidate) ||
    LIST_MARK.test(text) ||
    ABBREVIATION.test(text) ||
    FORMULA.test(text) ||
    LONE_LETTER.test(text) ||
    (/\sthan\s/i.test(text) && !COMPARED.test(text)) ||
    !/\p{L}{2}/u.test(text) ||
    /^(?:terms|case|order|addition|front|spite) of\s/.test(text) ||
    (form === 'bare-action' && content.length === 1 && /^[vpg]$/.test(classes)) ||
    unbalanced(text) ||
    isCutAtEnd(candidate) ||
    isCutAtStart(candidate) ||
    (/[ax]$/.test(classes) && /[na]/.test(after)) ||
    (tokens.length <= 3 && isNegator(tokens[0]?.text ?? '') && !/n/.test(classes))
  );
}

/** A statement goes on behind its verb or adjective ("contains little | or no fat"), or its last noun begins another one. */
function isCutAtEnd({ form, classes, after, unit, start, end, text }: Candidate): boolean {
  const rest = unit.text.slice(end);
  if (LABEL_AFTER.test(rest) || (/\d$/.test(text) && NUMBERS_AFTER.test(rest))) return true;
  if (/[\d=^*]\s*$/.test(unit.text.slice(0, start)) && /^\s*[)=^*]/.test(rest)) return true;
  if (/^\sof\s\d/.test(rest)) return true;
  if (/^\sthan\s/.test(rest) && /(?:er|more|less)$/i.test(text)) return true;
  switch (form) {
    case 'state':
    case 'statement':
      if (/r$/.test(classes) && /[vpgsq]/.test(after)) return true;
      return (
        (/[vpg]$/.test(classes) && (/[od#napg]/.test(after) || /^\s(?:by|to|of|on|with)\s/.test(rest))) ||
        (/a$/.test(classes) && /[cio]/.test(after)) ||
        /[bo]/.test(after)
      );
    case 'action':
      return after === 'b';
    case 'told-measure':
      return /[bo]/.test(after);
    default:
      return false;
  }
}

/** The subject or number is itself the end of a phrase: "node is two" of "the children per node is two". */
function isCutAtStart({ form, front, classes }: Candidate): boolean {
  switch (form) {
    case 'measure':
    case 'told-measure':
    case 'state':
    case 'statement':
    case 'joined-nouns':
      return /n[oi][adgrs#]*$/.test(front) || (/b/.test(classes) && /[n#]c[adg]*$/.test(front));
    case 'count':
    case 'count-of':
      return /n[oi]d?$|#[|c]+$/.test(front) || (/^#[io]/.test(classes) && /i$/.test(front));
    default:
      return false;
  }
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
