import type { TermKind } from '../bank/key-term';
import { isCovered, type Score, type TermScore } from '../scoring/score';
import { ANY_FIGURES, FOLLOW_UPS } from '../words/follow-up-questions';
import { pointInSentence, topicOf } from './point-in-sentence';

/** One more question about a point that was not made, as an interviewer would ask it. */
export interface FollowUp {
  readonly termId: string;
  readonly text: string;
}

/** A sentence of the model answer as it is written, with the bold words in front of it and the heading above; empty for none. */
interface ModelPlace {
  readonly written: string;
  readonly lead: string;
  readonly heading: string;
}

type PlaceOf = (term: string) => ModelPlace | null;

/** What there is to ask by. */
export interface AskedBy {
  /** Where the model answer makes the point; null when it knows nothing of it. */
  readonly place: ModelPlace | null;
  /** A point that was made, best one of the same sentence; null when none was. */
  readonly made: string | null;
  /** Whether the opposite was said. */
  readonly denied: boolean;
}

/** What only goes with a number. Naming the number would give the answer away. */
const FIGURE_WORDS = new Set(
  (
    'over under above below sub than less more to from by of in at exceeds exceeded drops dropped reduce reduced within ' +
    'million billion thousand percent lakhs per annum hours hour minutes second seconds months years week weeks days one'
  ).split(' '),
);

/**
 * Asks about the heaviest term that was missed or denied, the first of them on a tie; null when none was. `placeOf` tells where
 * the model answer states a term, and `random` gives 0 ≤ x < 1.
 */
export function followUpTo(score: Score, placeOf: PlaceOf, random: () => number): FollowUp | null {
  const open = score.terms.filter(({ verdict }) => !isCovered(verdict));
  const heaviest = open.reduce<TermScore | null>(
    (found, term) => (found === null || term.weight > found.weight ? term : found),
    null,
  );
  if (!heaviest) return null;
  const place = placeOf(heaviest.term);
  const by = { place, made: madeBeside(score, place, placeOf), denied: heaviest.verdict === 'denied' };
  return { termId: heaviest.id, text: followUpQuestion(heaviest, by, random) };
}

/** "How do you keep features fast to read?": the term itself is never named, unless the user named and denied it. */
export function followUpQuestion(
  { term, kind }: { readonly term: string; readonly kind: TermKind },
  { place, made, denied }: AskedBy,
  random: () => number,
): string {
  const ask = (templates: readonly string[], words: string) =>
    (templates[Math.floor(random() * templates.length)] ?? ANY_FIGURES).replace('{}', () => words);
  if (denied) return ask(FOLLOW_UPS.denied, term);
  if (kind === 'number' || (kind === 'metric' && /\d/.test(term))) {
    const subject = withoutFigures(term);
    return subject === '' ? ANY_FIGURES : ask(FOLLOW_UPS.figure, subject);
  }
  const point = place && pointInSentence(place.written, term);
  if (point) return ask(FOLLOW_UPS[point.kind], point.words);
  const topic = place && (topicOf(place.lead, term) ?? topicOf(place.heading, term));
  if (topic) return ask(FOLLOW_UPS.topic, topic);
  return made === null ? ask(FOLLOW_UPS.open, '') : ask(FOLLOW_UPS.beside, made);
}

/** A covered term to start from: of the same sentence if there is one, else the heaviest. */
function madeBeside(score: Score, place: ModelPlace | null, placeOf: PlaceOf): string | null {
  const made = score.terms
    .filter(({ verdict, kind }) => isCovered(verdict) && kind !== 'number')
    .toSorted((a, b) => b.weight - a.weight);
  const beside = place && made.find(({ term }) => placeOf(term)?.written === place.written);
  return (beside ?? made[0])?.term ?? null;
}

/** "50 million predictions daily" -> "predictions daily"; "6 hours to 2 hours" -> "". */
function withoutFigures(term: string): string {
  return term
    .split(/\s+/)
    .filter((word) => !/\d/.test(word) && !FIGURE_WORDS.has(word.toLowerCase()))
    .join(' ');
}
