import { isNegator } from '../scoring/english/negators';
import { quantitiesIn } from '../scoring/numbers/numbers';
import type { Candidate } from './candidate-phrases';
import { HEADS, isIdleLabel } from './labels';

/** Words and signs that only order a list or point elsewhere. */
const NUMBERED = new RegExp(`^(?:${HEADS}|part|phase|example|question)\\s\\d+$`, 'i');
const LIST_MARK = /^\p{L}:\s|^(?:[ivx]{1,4}\)|\d{1,2}\.(?=\p{L})|[-–•*])|\)\S|\s[-–•]\S/iu;
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

/** A degree whose adverb or adjective is left out: "heats more | quickly", "initialized only | once". */
const DEGREE = /(?:^|\s)(?:more|less|most|least|much|very|too|so|as|only|even|just|rather|quite)$/i;

/** So much of what? */
const AMOUNT =
  /(?:^|\s)(?:amount|number|set|series|range|variety|part|piece|majority|share|half|rest|sum|total|end|top|start|kind|type)s?$/i;

/** What a bracket abbreviates stands in front of it: "Round Trip Time (RTT)". */
function abbreviatesFront({ text, unit, start }: Candidate): boolean {
  const letters = text.replace(/s$/, '');
  if (!/^\p{Lu}{2,6}$/u.test(letters) || !unit.text.slice(0, start).endsWith('(')) return false;
  const words = unit.text
    .slice(0, start - 1)
    .trim()
    .split(/[\s-]+/)
    .slice(-letters.length);
  return words.map((word) => word[0]?.toUpperCase()).join('') === letters;
}

/** Part of a label in prose, or a label that says nothing by itself: its sentence tells the point. */
function isOfLabel({ label, unit, end, text }: Candidate): boolean {
  return label === 'part' || (label === 'whole' && isIdleLabel(text, unit.text.slice(end)));
}

/** "The function | whose signature fits": what follows without a comma tells which one. */
export function goesOn({ unit, end }: Candidate): boolean {
  return /^\s(?:where|whose|which|that|who|whom)\s/i.test(unit.text.slice(end));
}

/** A phrase that says nothing by itself: a bare number or letter, a list mark, half of a compound or of a statement. */
export function isFragment(candidate: Candidate): boolean {
  return (
    isNoPhrase(candidate) ||
    abbreviatesFront(candidate) ||
    isOfLabel(candidate) ||
    isHalf(candidate) ||
    isCutAtEnd(candidate) ||
    isCutAtStart(candidate)
  );
}

/** Turns of speech that only lead on. */
const TURN =
  /^(?:(?:terms|case|order|addition|front|spite) of|following)\s|^(?:other words|vi[cs][ae] versa|one hand|other hand)$/i;

/** Numbers, marks, signs and turns of speech. */
function isNoPhrase(candidate: Candidate): boolean {
  const { text, tokens, classes } = candidate;
  return (
    isBareNumber(candidate) ||
    isNoWording(text) ||
    (tokens.length <= 3 && isNegator(tokens[0]?.text ?? '') && !/n/.test(classes))
  );
}

/** Whether a text holds what nobody writes on a card: marks, signs of a formula, half of a pair of brackets, a turn of speech. */
export function isNoWording(text: string): boolean {
  const signs = [NUMBERED, LIST_MARK, ABBREVIATION, FORMULA, LONE_LETTER, TURN];
  return signs.some((sign) => sign.test(text)) || !/\p{L}{2}/u.test(text) || unbalanced(text);
}

/** What its last word calls for is left out, or what its first word hangs on. */
function isHalf(candidate: Candidate): boolean {
  const { text, form, content, classes, before, after, unit, start } = candidate;
  if (/[ax]$/.test(classes) && /[na]/.test(after)) return true;
  if (/\sthan\s/i.test(text) && !COMPARED.test(text)) return true;
  if (DEGREE.test(text) && /[a-z#]/.test(after)) return true;
  if (AMOUNT.test(text) && after === 'o') return true;
  // "the probability of an arrival happening | at a node"
  if (/ng$/.test(classes) && /[iod]/.test(after) && /d/.test(classes + before)) return true;
  switch (form) {
    case 'measure': // "dates, 60 days" are two
      return /[,;]\s\d/.test(text);
    case 'count': // "the header (20 bytes)" says what is counted
      return /\p{L}\s?\($/u.test(unit.text.slice(0, start));
    case 'action': // "indicates that cells", "receives packets coming | from A"
      return /^\S+\sthat\s/.test(text) || (/ng$/.test(classes) && /[iod]/.test(after));
    case 'bare-action':
      return (
        /[vp]/.test(after) ||
        (/[vp]$/.test(classes) && after === 'd') ||
        (content.length === 1 && /^[vpg]$/.test(classes))
      );
    default:
      return false;
  }
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
        (/[vpg]$/.test(classes) && (/[od#napg]/.test(after) || /^\s(?:as|by|to|of|on|with)\s/.test(rest))) ||
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
function isCutAtStart({ form, front, classes, unit, start }: Candidate): boolean {
  if (form === 'count' && /=\s?$/.test(unit.text.slice(0, start))) return false; // "60 * 0.9 = 54 seconds"
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
  const count = (sign: string) => text.split(sign).length;
  return count('(') !== count(')') || count('[') !== count(']') || count('"') % 2 === 0;
}
