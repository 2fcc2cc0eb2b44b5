import { type CoveragePart, coverageOf, coverageParts } from '../scoring/coverage';
import { alternativesIn, isCovered, type Score } from '../scoring/score';
import { percent } from './figures';
import { LOCALE } from './locale';

type Scored = Pick<Score, 'terms'>;

/** "41 % of the model answer": what a percentage is a share of, so that it does not read as a grade. */
export function shareOfAnswer(coverage: number): string {
  return `${percent(coverage)} of the model answer`;
}

/** The same over several questions, with why it is another share than that of the key terms. */
export function shareOfAnswers(coverage: number): string {
  return `${percent(coverage)} of the model answers: what was only named counts in part, and what is essential more.`;
}

/** What moves the share by less than this is not worth a sentence. */
const NOTABLE = 0.03;

/** Why the share is another one than "8 of 14 key terms" sounds like, in a sentence or two; null where it is about that. */
export function shareReason(score: Scored): string | null {
  const choice = choiceReason(score);
  const share = coverageOf(score.terms) ?? 0;
  if (choice === null && Math.abs(share - shareByCount(score)) < NOTABLE) return null;
  const reasons = [choice, lossReason(score), gainReason(score), weightReason(score)];
  const given = reasons.filter((reason) => reason !== null);
  return given.length === 0 ? null : given.join(' ');
}

const COVERED_WAYS: ReadonlySet<CoveragePart['way']> = new Set(['said', 'touched', 'named', 'close']);

/** What most of the terms that were covered did not bring in full; null where that is little. */
export function lossReason({ terms }: Scored): string | null {
  const parts = coverageParts(terms);
  const lost = ({ weight, counted }: CoveragePart) => (weight - counted) / weightOf(parts);
  const [most] = parts.filter(({ way }) => COVERED_WAYS.has(way)).toSorted((a, b) => lost(b) - lost(a));
  return most && lost(most) >= NOTABLE ? partReason(most, terms.length) : null;
}

function gainReason({ terms }: Scored): string | null {
  const parts = coverageParts(terms);
  const gained = parts
    .filter(({ way }) => way === 'missed' || way === 'denied')
    .reduce((sum, { counted }) => sum + counted, 0);
  if (gained === 0 || gained / weightOf(parts) < NOTABLE) return null;
  return 'Some of what was not covered came across in part.';
}

/** Alternatives weigh the same whatever is essential among them. */
function weightReason({ terms }: Scored): string | null {
  const single = { terms: terms.filter(({ choice }) => choice === undefined) };
  const differs = Math.abs(shareByWeight(single) - shareByCount(single)) >= NOTABLE;
  return differs ? 'Essential terms count more than details.' : null;
}

function weightOf(parts: readonly CoveragePart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Of a question that asks for only some of what the model answer offers. */
function choiceReason({ terms }: Scored): string | null {
  const { asked } = alternativesIn(terms);
  if (asked === 0) return null;
  const best = asked === 1 ? 'best one counts: one was' : `best ${asked} count: ${asked} were`;
  return `Of what could be named, only the ${best} asked for.`;
}

function partReason({ way, terms }: CoveragePart, ofTerms: number): string {
  const these = ofTerms === 1 ? 'It' : `${terms} of them`;
  const [were, them, count] = terms === 1 ? ['was', 'it', 'it counts'] : ['were', 'them', 'they count'];
  switch (way) {
    case 'named':
      return `${these} ${were} named, not explained: ${count} in part.`;
    case 'close':
      return `${these} came close: ${count} in part.`;
    case 'touched':
      return `${these} ${were} said with little about ${them}: ${count} in part.`;
    default:
      return 'What was said counts for the most part: the model answer says more about it.';
  }
}

function shareByWeight({ terms }: Scored): number {
  const weight = (some: Score['terms']) => some.reduce((sum, term) => sum + term.weight, 0);
  return weight(terms.filter(({ verdict }) => isCovered(verdict))) / Math.max(1, weight(terms));
}

function shareByCount({ terms }: Scored): number {
  return terms.filter(({ verdict }) => isCovered(verdict)).length / Math.max(1, terms.length);
}

/** A line of the sum behind a share: "Named, not explained", 5, "2.5 of 9". */
export interface ShareLine {
  readonly name: string;
  readonly terms: number;
  readonly counted: string;
}

const WAY_NAMES: Readonly<Record<CoveragePart['way'], string>> = {
  said: 'Said',
  touched: 'Said, little explained',
  named: 'Named, not explained',
  close: 'Close',
  missed: 'Missed',
  denied: 'Denied',
  alternatives: 'Of what was to be chosen from',
};

/** The sum, way by way, with its total last. */
export function shareLines({ terms }: Scored): readonly ShareLine[] {
  const parts = coverageParts(terms);
  const counted = parts.reduce((sum, part) => sum + part.counted, 0);
  return [
    ...parts.map((part) => ({
      name: WAY_NAMES[part.way],
      terms: part.terms,
      counted: ofWeight(part.counted, part.weight),
    })),
    { name: 'Together', terms: terms.length, counted: ofWeight(counted, weightOf(parts)) },
  ];
}

/** As precise as credit is where a sum is of one term; with fewer digits it comes to another share. */
const WEIGHT = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

function ofWeight(counted: number, weight: number): string {
  return `${WEIGHT.format(counted)} of ${WEIGHT.format(weight)}`;
}

/** How weights and credit work, before the sum. */
export const HOW_IT_COUNTS =
  'An essential term weighs 3, an expected one 2, a detail 1. What was said and explained counts whole, or for the most part. What came close, was only named, or was said with little about it counts in part, and what came near a missed or denied term less.';

/** What the sum is for, after it. */
export const NO_GRADE =
  'It is no grade. It tells how much of this one model answer came across, and there are other good answers.';
