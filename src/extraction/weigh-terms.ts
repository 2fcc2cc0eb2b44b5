import type { Bank, Question } from '../bank/bank';
import { isFunctionWord } from '../scoring/english/function-words';
import { unitsOf } from '../scoring/model-answer';
import type { Quantity } from '../scoring/numbers/numbers';
import { quantitiesIn } from '../scoring/numbers/numbers';
import type { Rarity } from '../scoring/words/rarity';
import { rarityIn } from '../scoring/words/rarity';
import type { Token } from '../scoring/words/tokens';
import { tokenizeText } from '../scoring/words/tokens';
import type { Candidate } from './candidate-phrases';
import { goesOn } from './fragments';
import { isFlatWord, isVerbOfDoing } from './phrase-words';
import { TERM_WEIGHTS } from './term-weights';

/** "ML" and "MLOps" stand in every answer of a bank about them; less rare names tell nothing. */
const COMMON_NAME = 0.6;

/** Three rare words tell as much as a longer phrase. */
const MOST_TOLD = 2.4;

/** What speaks for and against a phrase as a key term; yes and no are 1 and 0. */
type TermFeatures = Readonly<Record<Exclude<keyof typeof TERM_WEIGHTS, 'sameUnit' | 'sharedWords'>, number>>;

/** A candidate with what its importance rests on. */
export interface WeighedCandidate {
  readonly candidate: Candidate;
  readonly features: TermFeatures;
  readonly importance: number;
  /** A name that is rare in English and in the bank: "Looker", but not "ML" in a bank about it. */
  readonly telling: boolean;
}

/** Weighs the candidates of one answer against each other. */
export function weigh(
  bank: Bank,
  question: Question,
  candidates: readonly Candidate[],
): readonly WeighedCandidate[] {
  const rarity = rarityIn(bank);
  const units = unitsOf(question);
  const asked = stemsAsked(question);
  const repeats = stemCounts(units.flatMap((unit) => tokenizeText(unit.text)));
  const told = { rarity, asked, repeats, places: units.length };
  return candidates.map((candidate) => {
    const telling = isTelling(candidate.name ? candidate.tokens : [], rarity);
    const features = featuresOf(candidate, telling, told);
    return { candidate, telling, features, importance: importanceOf(features) };
  });
}

/** What says that a phrase is cut, or only names what is told of. */
const CUT = { oneWord: 0, afterArticle: 0, subject: 0, goesOn: 0, cutShort: 0 } as const;

/**
 * A phrase with the whole of what is told around it, which nothing cuts; `asked` are the stems of the question. In an explanation
 * it is compared with other terms by all of its words.
 */
export function asStatement(
  { candidate, features, telling }: WeighedCandidate,
  text: string,
  { asked, explains }: { readonly asked: ReadonlySet<string>; readonly explains: boolean },
): WeighedCandidate {
  const tokens = tokenizeText(text);
  const content = tokens.filter((token) => !isFunctionWord(token.text));
  const given = content.filter(({ stem }) => asked.has(stem)).length / Math.max(1, content.length);
  const whole = { ...features, ...CUT, asked: given };
  const compared = explains ? { tokens, content, told: true } : {};
  return {
    candidate: { ...candidate, text, ...compared },
    features: whole,
    telling,
    importance: importanceOf(whole),
  };
}

export function stemsAsked(question: Question): ReadonlySet<string> {
  return new Set(tokenizeText(question.text).map((token) => token.stem));
}

function importanceOf(features: TermFeatures): number {
  return Object.entries(features).reduce(
    (sum, [name, value]) => sum + value * TERM_WEIGHTS[name as keyof TermFeatures],
    0,
  );
}

interface AnswerFacts {
  readonly rarity: Rarity;
  /** Stems of the question. */
  readonly asked: ReadonlySet<string>;
  /** How often each stem stands in the answer. */
  readonly repeats: ReadonlyMap<string, number>;
  readonly places: number;
}

function featuresOf(
  candidate: Candidate,
  telling: boolean,
  { rarity, asked, repeats, places }: AnswerFacts,
): TermFeatures {
  const { form, content, classes, before, after } = candidate;
  const rarities = content.map((token) => rarity(token.text));
  const stems = [...new Set(content.map((token) => token.stem))];
  const alone = content.length === 1;
  const tellingAlone = alone && telling;
  return {
    statement: Number(form === 'statement'),
    listedNouns: Number(form === 'listed-nouns'),
    bareAction: Number(form === 'bare-action'),
    count: Number(form === 'count'),
    countOf: Number(form === 'count-of'),
    measure: Number(form === 'measure'),
    toldMeasure: Number(form === 'told-measure'),
    bareNumber: Number(isBareNumber(candidate)),
    oneWord: Number(alone),
    oneTellingName: Number(tellingAlone),
    listedName: Number(tellingAlone && /[|c]/.test(before + after)),
    afterArticle: Number(alone && /[d#]/.test(before)),
    manyWords: Number(content.length > 4),
    told: Math.min(sum(rarities), MOST_TOLD),
    flattest: Math.min(...rarities),
    opensBullet: Number(candidate.opens),
    boldLead: Number(candidate.lead),
    defined: Number(candidate.defined),
    subject: Number(isSubject(candidate) && !telling),
    predicate: Number(form === 'state' && before === 'b'),
    subordinate: Number(candidate.subordinate),
    example: Number(candidate.example),
    aside: Number(candidate.aside),
    goesOn: Number(goesOn(candidate)),
    heading: Number(candidate.heading),
    repeated: sum(stems.map((stem) => Math.log(repeats.get(stem) ?? 1))) / stems.length,
    asked: stems.filter((stem) => asked.has(stem)).length / stems.length,
    flat: content.filter((token) => isFlatWord(token.text) || isVerbOfDoing(token)).length / content.length,
    opensWithGerund: Number(classes.startsWith('g')),
    gerundInside: Number(/[an]g[i#]/.test(classes)),
    late: candidate.place / Math.max(1, places - 1),
    nameGoesOn: Number(
      /^n+[icd]/.test(classes) && isTelling(candidate.name ? content.slice(0, 1) : [], rarity),
    ),
    cutShort: Number(/[ob]/.test(after)),
    listed: Number(form === 'noun' && after === 'c'),
  };
}

/** What the clause says something about: the idea is in what it says. */
function isSubject({ form, after, front, heading, opens }: Candidate): boolean {
  return /nouns?$|^count$/.test(form) && /[bv]/.test(after) && !/[bvpg]/.test(front) && !heading && !opens;
}

function isTelling(tokens: readonly Token[], rarity: Rarity): boolean {
  return tokens.some((token) => rarity.isUncommon(token.text) && rarity(token.text) > COMMON_NAME);
}

/** "9%", "seven hours": a number and its unit, and nothing that it measures. */
function isBareNumber({ tokens, content }: Candidate): boolean {
  const quantities = quantitiesIn(tokens);
  const isNumber = (token: Token) => quantities.some((quantity) => holds(quantity, tokens.indexOf(token)));
  return quantities.length > 0 && content.every(isNumber);
}

function holds({ first, last }: Quantity, index: number): boolean {
  return index >= first && index <= last;
}

function stemCounts(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of tokens) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
