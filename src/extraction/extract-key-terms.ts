import type { Bank, Question } from '../bank/bank';
import type { KeyTerm, TermKind } from '../bank/key-term';
import { freeSlug } from '../base/slug';
import { quantitiesIn } from '../scoring/numbers/numbers';
import { contentWords } from '../scoring/points/clauses-of-text';
import { type Candidate, candidatesOf } from './candidate-phrases';
import { choicesIn } from './choices';
import { isFragment, isNoWording } from './fragments';
import { homeOf, passagesOf, weightsOf } from './passages';
import { type Statement, statementsOf } from './point-statements';
import { type AnswerPoint, pointsOfAnswer } from './points-of-answer';
import { termRelationsOf } from './related-terms';
import { isTold } from './sentence-parts';
import { TERM_WEIGHTS } from './term-weights';
import { asStatement, stemsAsked, type WeighedCandidate, weigh } from './weigh-terms';
import { classedWords } from './word-classes';

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
  const placed = candidates.filter((candidate) => candidate.heading || homeOf(candidate, points) >= 0);
  const phrases = weigh(bank, question, placed.length > 0 ? placed : candidates);
  const fragments = phrases.filter(({ candidate }) => isFragment(candidate));
  const cut = new Set(fragments.length < phrases.length ? fragments : []);
  const told = withStatements(phrases, points, { asked: stemsAsked(question), cut });
  const weighed = withoutGivenNames(withoutPlainWords(told, points));
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

/** From this share of its sentence on a term is what the sentence says: "False.", though the question asks "True or false?" */
const ALL_SAID = 0.6;

/** Names of things that the question gives say nothing, unless the answer has nothing else; what is told of them does. */
function withoutGivenNames(weighed: readonly WeighedCandidate[]): readonly WeighedCandidate[] {
  const isGiven = ({ candidate: { text, unit }, features }: WeighedCandidate) =>
    features.asked === 1 &&
    contentWords(text).length < ALL_SAID * contentWords(unit.text).length &&
    !text.includes('=') &&
    !isTold(classedWords(text).slice(1)); // a noun in front is easily taken for a verb
  const rest = weighed.filter((entry) => !isGiven(entry));
  return rest.length > 0 ? rest : weighed;
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
  { asked, cut }: { readonly asked: ReadonlySet<string>; readonly cut: ReadonlySet<WeighedCandidate> },
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
    const isWorthier =
      worthiest === undefined ||
      (cut.has(entry) === cut.has(worthiest) ? entry.importance > worthiest.importance : cut.has(worthiest));
    if (isWorthier) best.set(statement, entry);
  }
  return placed.flatMap(({ entry, home, statement }) => {
    if (statement === undefined) {
      if (cut.has(entry)) return [];
      const isTold = toldHomes.has(home) && (explains[home] || entry.candidate.aside);
      return isTold && !isItem(entry.candidate) ? [] : [entry];
    }
    if (best.get(statement) !== entry) return [];
    if (cut.has(entry) && isNoWording(statement.text)) return [];
    return [asStatement(entry, statement.text, { asked, explains: explains[home] ?? false })];
  });
}

/**
 * All that stands between two commas, or behind the last "=": an item of a list and a result are terms though the rest of their
 * sentence is told. In prose what stands before a colon only heads what follows.
 */
function isItem({ form, front, after, aside, unit, start }: Candidate): boolean {
  if (aside) return false;
  if (form === 'count') return /=\s?$/.test(unit.text.slice(0, start)) && after === '|';
  if (/^i[^vb]*$/.test(front)) return false; // "Due to noise, loss and delay, …"
  const closes = unit.bullet ? /^[|:c]?$/ : /^[|c]?$/;
  return /nouns?$/.test(form) && /(?:^|[|:c])d*$/.test(front) && closes.test(after);
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
