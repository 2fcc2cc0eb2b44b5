import type { Bank, Question } from '../bank/bank';
import type { KeyTerm, TermKind } from '../bank/key-term';
import { freeSlug } from '../base/slug';
import { quantitiesIn } from '../scoring/numbers/numbers';
import { type Candidate, candidatesOf } from './candidate-phrases';
import { choicesIn } from './choices';
import { isFragment } from './fragments';
import { homeOf, passagesOf, weightsOf } from './passages';
import { type Statement, statementsOf } from './point-statements';
import { type AnswerPoint, pointsOfAnswer } from './points-of-answer';
import { termRelationsOf } from './related-terms';
import { TERM_WEIGHTS } from './term-weights';
import { asStatement, stemsAsked, type WeighedCandidate, weigh } from './weigh-terms';

/** An interviewer's list is short: 8–14 terms. */
export const MOST_TERMS = 14;

/**
 * The key terms of any model answer without a curated list: the phrases that stand for its points, at most fourteen and in its
 * order, each with its passage. Together the passages are the whole answer. docs/scoring.md tells what speaks for a phrase.
 * Code and blanks never count.
 */
export function extractKeyTerms(bank: Bank, question: Question): readonly KeyTerm[] {
  const points = pointsOfAnswer(question);
  const candidates = candidatesOf(question);
  const whole = candidates.filter(
    (candidate) => !isFragment(candidate) && (candidate.heading || homeOf(candidate, points) >= 0),
  );
  const phrases = weigh(bank, question, whole.length > 0 ? whole : candidates);
  const weighed = withoutPlainWords(withStatements(phrases, points, stemsAsked(question)), points);
  const chosen = withOneForEach(points, chosenFrom(weighed, points), weighed).toSorted(
    ({ candidate: one }, { candidate: other }) => one.place - other.place || one.start - other.start,
  );
  const passages = passagesOf(
    points,
    chosen.map(({ candidate }) => candidate),
  );
  const weights = weightsOf(
    passages,
    chosen.map(({ importance }) => importance),
  );
  const choices = choicesIn(question);
  const ids = new Set<string>();
  return chosen.map((term, index) => {
    const passage = passages[index] ?? term.candidate.text;
    const choice = choices.get(term.candidate.place);
    return {
      id: uniqueId(term.candidate.text, ids),
      term: term.candidate.text,
      kind: kindOf(term),
      weight: weights[index] ?? 2,
      aliases: [],
      nearMisses: [],
      passage,
      ...(choice === undefined ? {} : { choice }),
    };
  });
}

/** Single everyday words, and what the question gives, stand for a point only where it has nothing better. */
function withoutPlainWords(
  weighed: readonly WeighedCandidate[],
  points: readonly AnswerPoint[],
): readonly WeighedCandidate[] {
  const homes = new Map(weighed.map((entry) => [entry, homeOf(entry.candidate, points)]));
  const isPlain = ({ candidate, features, telling }: WeighedCandidate) =>
    features.asked === 1 || (features.oneWord === 1 && !telling && !candidate.lead);
  const served = new Set(weighed.flatMap((entry) => (isPlain(entry) ? [] : (homes.get(entry) ?? []))));
  return weighed.filter((entry) => {
    const home = homes.get(entry) ?? -1;
    return home < 0 || !isPlain(entry) || !served.has(home);
  });
}

/** Whoever says "I" tells what they did, with what and with what success: names, numbers and things done. */
const SPEAKER = /\b(?:I|[Mm]y|[Mm]e)\b/;

/** A part of a point that tells something by itself is a term as it stands, instead of the phrases in it; in an explanation also instead of those beside it. */
function withStatements(
  weighed: readonly WeighedCandidate[],
  points: readonly AnswerPoint[],
  asked: ReadonlySet<string>,
): readonly WeighedCandidate[] {
  const isStory = points.some(({ text }) => SPEAKER.test(text));
  const explains = points.map(({ bullet }) => !bullet && !isStory);
  const statements = points.map((point, home) => statementsOf(point, explains[home] ?? false));
  const placed = weighed.map((entry) => {
    const home = homeOf(entry.candidate, points);
    const { start, end } = entry.candidate;
    const statement = statements[home]?.find((one) => one.start < end && start < one.end);
    return { entry, home, statement };
  });
  const best = new Map<Statement, WeighedCandidate>();
  const toldHomes = new Set<number>();
  for (const { entry, home, statement } of placed) {
    if (statement === undefined) continue;
    toldHomes.add(home);
    const worthiest = best.get(statement);
    if (worthiest === undefined || entry.importance > worthiest.importance) best.set(statement, entry);
  }
  return placed.flatMap(({ entry, home, statement }) => {
    if (statement === undefined) {
      const isTold = toldHomes.has(home) && (explains[home] || entry.candidate.aside);
      return isTold && !isItem(entry.candidate) ? [] : [entry];
    }
    return best.get(statement) === entry ? [asStatement(entry, statement.text, asked)] : [];
  });
}

/** All that stands between two commas: an item of a list is a term though the rest of its sentence is told. */
function isItem({ form, front, after, aside }: Candidate): boolean {
  return !aside && /nouns?$/.test(form) && /(?:^|[|:c])d*$/.test(front) && /^[|:c]?$/.test(after);
}

/** A point has a second term only from this worth on; a first one has no such bar. */
const LEAST_SECOND = 0;

/** Takes the most important one after the other; what repeats one, or says more of a sentence already chosen from, loses. */
function chosenFrom(
  weighed: readonly WeighedCandidate[],
  points: readonly AnswerPoint[],
): readonly WeighedCandidate[] {
  let rest = weighed.map((entry) => ({ entry, importance: entry.importance }));
  const chosen: WeighedCandidate[] = [];
  while (chosen.length < MOST_TERMS) {
    const [first, ...others] = rest;
    if (first === undefined) break;
    const { entry: best, importance: worth } = others.reduce(
      (most, next) => (next.importance > most.importance ? next : most),
      first,
    );
    const home = homeOf(best.candidate, points);
    if (worth < LEAST_SECOND && chosen.some(({ candidate }) => homeOf(candidate, points) === home)) {
      rest = rest.filter(({ entry }) => entry !== best);
      continue;
    }
    chosen.push(best);
    rest = rest.flatMap(({ entry, importance }) => {
      const { same, sharedWords, sameUnit } = termRelationsOf(entry.candidate, best.candidate);
      const loss = TERM_WEIGHTS.sharedWords * sharedWords + TERM_WEIGHTS.sameUnit * sameUnit;
      return same ? [] : [{ entry, importance: importance - loss }];
    });
  }
  return chosen;
}
/** A point without a phrase gets the worthiest of its own, as long as there is room. */
function withOneForEach(
  points: readonly AnswerPoint[],
  chosen: readonly WeighedCandidate[],
  weighed: readonly WeighedCandidate[],
): readonly WeighedCandidate[] {
  const terms = [...chosen];
  points.forEach((_, index) => {
    const isHere = ({ candidate }: WeighedCandidate) => homeOf(candidate, points) === index;
    if (terms.length >= MOST_TERMS || terms.some(isHere)) return;
    const [best] = weighed
      .filter((entry) => isHere(entry) && !terms.some((term) => saysAllOf(term, entry)))
      .toSorted((one, other) => other.importance - one.importance);
    if (best === undefined) return;
    terms.push(best);
  });
  return terms;
}

/** "Reset to 1" says nothing that "cwnd is reset to 1" does not. */
function saysAllOf({ candidate: one }: WeighedCandidate, { candidate: other }: WeighedCandidate): boolean {
  return other.content.every(({ stem }) => one.content.some((token) => token.stem === stem));
}

function kindOf({ candidate, telling }: WeighedCandidate): TermKind {
  const [quantity] = quantitiesIn(candidate.tokens);
  if (quantity !== undefined)
    return quantity.unit === 'percent' || quantity.unit === 'time' ? 'metric' : 'number';
  if (/^[\p{Lu}\d/&-]{2,8}s?$/u.test(candidate.text)) return 'acronym';
  if (candidate.form === 'action' || candidate.form === 'bare-action') return 'action';
  return telling ? 'tool' : 'concept';
}

function uniqueId(text: string, taken: Set<string>): string {
  const id = freeSlug(text, 'term', taken);
  taken.add(id);
  return id;
}
