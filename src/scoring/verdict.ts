import type { CloseTerm } from './close/close-terms';
import { creditFor } from './credit';
import { evidenceAt, evidenceIn, reasonFor } from './evidence';
import { areComparable, sameQuantity } from './numbers/compare-numbers';
import { quantitiesIn } from './numbers/numbers';
import type { PointReading } from './points/read-points';
import type { AnswerReading } from './read-answer';
import type { TermScore, Verdict, WordSpan } from './score';
import type { SpokenAnswer } from './spoken-answer';
import type { LexicalMatch } from './words/lexical-match';
import { type LexicalReading, SAID_COVERAGE } from './words/lexical-reading';
import { isMostOf } from './words/near-miss';
import { tokenizeText } from './words/tokens';

/** A found point is close from this probability on; below it an interviewer would ask. */
const CLOSE_POINT = 0.55;

/**
 * From here on graders gave as much for found points whose number was not heard as for others (.92, .79, .67 and .50 of the marks beside
 * .84, .81, .56 and .50 in four sets): it names a thing, as in "circuit 4", more often than it measures one.
 */
const POINT_WITHOUT_NUMBER = 0.65;

/** Whether a "not" was spoken is as likely as not, and so is whether "fifty" was "fifteen". */
const DOUBTED_CREDIT = 0.5;

/** From here on graders gave nearly full marks for found points that words denied, and from there on about half. */
const SURE_POINT = 0.8;
const ASKED_POINT = 0.5;

/** Somebody knows the name; no more was heard. */
const BARE_CREDIT = 0.5;

type JudgedTerm = Pick<TermScore, 'verdict' | 'evidence' | 'credit' | 'bare'>;

/** The verdict on a term that may only have been named in a list, see bare-names.ts. */
export function asNamed(verdict: JudgedTerm, bare: boolean): JudgedTerm {
  return bare ? { ...verdict, credit: BARE_CREDIT, bare } : verdict;
}

/** Below this probability a term that was said has nothing said about it. */
const BARE_POINT = 0.3;

/**
 * Said by words, else denied, else close by meaning, else missed. A wrong number is never close, and a missing one only where the judge of
 * found points is surer of the rest; what may have been denied is missed until the user is asked.
 */
export function verdictOn(
  lexical: LexicalReading,
  close: CloseTerm | undefined,
  reading: AnswerReading,
  point: PointReading | undefined,
): JudgedTerm {
  const verdict = verdictBy(lexical, close, reading, point);
  const doubted = verdict.evidence?.reason.kind === 'doubted';
  if (verdict.evidence?.reason.kind === 'near-miss') return { ...verdict, credit: 0 };
  if (point === undefined) return doubted ? { ...verdict, credit: DOUBTED_CREDIT } : verdict;
  if (doubted) return { ...verdict, credit: DOUBTED_CREDIT * creditFor('said', lexical, close, point) };
  const misnumbered = verdict.verdict === 'missed' && isMisnumbered(lexical, reading.answer, point);
  const credit = creditFor(verdict.verdict, lexical, close, point) * (misnumbered ? DOUBTED_CREDIT : 1);
  const bare = verdict.verdict === 'said' && lexical.term.passage !== undefined && credit < BARE_POINT;
  return { ...verdict, credit, ...(bare ? { bare } : {}) };
}

/**
 * What becomes of a denial by words; null when there is none. The judge reads a found point as a whole, with its negations: sure of
 * it, it outvotes the words, unless these are the whole of a negative statement, and half sure it leaves it to the user.
 */
function denialVerdict(
  { denied, affirmsNegative, term }: LexicalReading,
  point: PointReading | undefined,
): Verdict | null {
  if (!denied?.denial) return null;
  if (affirmsNegative) return 'denied';
  const probability = point && term.passage !== undefined ? point.probability : 0;
  if (probability >= SURE_POINT) return null;
  return probability >= ASKED_POINT ? 'missed' : 'denied';
}

function verdictBy(
  lexical: LexicalReading,
  close: CloseTerm | undefined,
  reading: AnswerReading,
  point: PointReading | undefined,
): Pick<TermScore, 'verdict' | 'evidence'> {
  const { answer } = reading;
  if (lexical.said !== null) {
    return {
      verdict: 'said',
      evidence: evidenceAt(answer, lexical.said, reasonFor(lexical.said, lexical.term)),
    };
  }
  if (lexical.doubted?.doubtedDenial) {
    const by = lexical.doubted.doubtedDenial.by;
    return { verdict: 'missed', evidence: evidenceAt(answer, lexical.doubted, { kind: 'doubted', by }) };
  }
  const denial = denialVerdict(lexical, point);
  if (lexical.denied?.denial && denial !== null) {
    return {
      verdict: denial,
      evidence: evidenceAt(answer, lexical.denied, { kind: 'denied', by: lexical.denied.denial.by }),
    };
  }
  const nearMiss = lexical.nearMiss ?? nearMissIn(reading, lexical, point);
  if (point && lexical.term.passage !== undefined) {
    if (nearMiss === null && isClosePoint(lexical, answer, point))
      return {
        verdict: 'close',
        evidence: evidenceIn(answer, point.sentence, { kind: 'meaning', similarity: point.probability }),
      };
  } else {
    const span = close && reading.meaning?.windows[close.window];
    if (close && span)
      return {
        verdict: 'close',
        evidence: evidenceAt(answer, span, { kind: 'meaning', similarity: close.similarity }),
      };
  }
  if (nearMiss === null) return { verdict: 'missed', evidence: null };
  return {
    verdict: 'missed',
    evidence: evidenceAt(answer, nearMiss, { kind: 'near-miss', heard: nearMiss.shape.wording }),
  };
}

function isClosePoint(lexical: LexicalReading, answer: SpokenAnswer, point: PointReading): boolean {
  if (!lexical.numberMissing) return point.probability >= CLOSE_POINT;
  return point.probability >= POINT_WITHOUT_NUMBER && !saysOtherNumber(lexical, answer, point);
}

/** Whether the words of a found point were said with another number, which the judge hardly sees: "circuit 5 has no closed path" of circuit 4. */
function isMisnumbered(lexical: LexicalReading, answer: SpokenAnswer, point: PointReading): boolean {
  const { term, numberMissing, coverage } = lexical;
  if (term.passage === undefined || !numberMissing || coverage < SAID_COVERAGE) return false;
  return saysOtherNumber(lexical, answer, point);
}

/** Whether the sentence that speaks for a point tells a number in place of its term's, such as "by 20 %" for "by 40 %", that the point doesn't hold. */
function saysOtherNumber(
  { quantities }: LexicalReading,
  answer: SpokenAnswer,
  { sentence, passage }: PointReading,
): boolean {
  const { first, last } = tokensOf(sentence, answer);
  const heard = answer.quantities.filter((one) => one.first >= first && one.last <= last);
  const unsaid = quantities.filter((own) => !heard.some((one) => sameQuantity(own, one)));
  const known = quantitiesIn(tokenizeText(passage));
  const others = heard.filter((one) => ![...quantities, ...known].some((own) => sameQuantity(own, one)));
  return unsaid.some((own) => others.some((one) => areComparable(own, one)));
}

/** What is most of the sentence that speaks for a found point, or of a clause, and is not the term. */
function nearMissIn(
  { answer, meaning }: AnswerReading,
  { nearMisses, term }: LexicalReading,
  point: PointReading | undefined,
): LexicalMatch | null {
  if (nearMisses.length === 0) return null;
  const stretches =
    point && term.passage !== undefined ? [tokensOf(point.sentence, answer)] : (meaning?.windows ?? []);
  return nearMisses.find((near) => stretches.some((stretch) => isMostOf(near, stretch, answer))) ?? null;
}

/** The tokens of some words of the transcript. */
function tokensOf(
  { first, last }: WordSpan,
  { tokens }: SpokenAnswer,
): { readonly first: number; readonly last: number } {
  return {
    first: tokens.findIndex(({ word }) => word >= first),
    last: tokens.findLastIndex(({ lastWord }) => lastWord <= last),
  };
}
