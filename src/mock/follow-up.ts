import type { TermKind } from '../bank/key-term';
import { isCovered, type Score, type TermScore } from '../scoring/score';
import { ANY_FIGURES, FOLLOW_UPS } from '../words/follow-up-questions';

/** One more question about a point that was not made, as an interviewer would ask it. */
export interface FollowUp {
  readonly termId: string;
  readonly text: string;
}

/** Followed by one of these, a first word is mostly a verb: "started in DevOps", "resonates with my goals". */
const AFTER_VERBS = new Set('to from in by with against at on my your our it'.split(' '));

/** A longer term is a phrase that no question can be built around. */
const THING_WORDS = 3;

/** What only goes with a number. Naming the number would give the answer away. */
const FIGURE_WORDS = new Set(
  (
    'over under above below sub than less more to from by of in at exceeds exceeded drops dropped reduce reduced within ' +
    'million billion thousand percent lakhs per annum hours hour minutes second seconds months years week weeks days one'
  ).split(' '),
);

/** Asks about the heaviest term that was missed or denied, the first of them on a tie; null when none was. */
export function followUpTo(score: Score, random: () => number): FollowUp | null {
  const open = score.terms.filter(({ verdict }) => !isCovered(verdict));
  const heaviest = open.reduce<TermScore | null>(
    (found, term) => (found === null || term.weight > found.weight ? term : found),
    null,
  );
  return heaviest && { termId: heaviest.id, text: followUpQuestion(heaviest, random) };
}

/** "And how did you handle rollback?", by a template for the term's kind. `random` gives 0 ≤ x < 1. */
export function followUpQuestion(
  term: { readonly term: string; readonly kind: TermKind },
  random: () => number,
): string {
  const { templates, subject } = shapeOf(term);
  if (subject === '') return ANY_FIGURES;
  const template = templates[Math.floor(random() * templates.length)] ?? ANY_FIGURES;
  return template.replace('{}', () => subject);
}

function shapeOf({ term, kind }: { readonly term: string; readonly kind: TermKind }): {
  readonly templates: readonly string[];
  readonly subject: string;
} {
  if (kind === 'number' || (kind === 'metric' && /\d/.test(term))) {
    return { templates: FOLLOW_UPS.figure, subject: withoutFigures(term) };
  }
  if (kind === 'tool') return { templates: FOLLOW_UPS.tool, subject: term };
  if (kind === 'action') return { templates: FOLLOW_UPS.deed, subject: term };
  const words = term.toLowerCase().split(/\s+/);
  const isThing = words.length <= THING_WORDS && !AFTER_VERBS.has(words[1] ?? '');
  return { templates: isThing ? FOLLOW_UPS.thing : FOLLOW_UPS.phrase, subject: term };
}

/** "50 million predictions daily" -> "predictions daily"; "6 hours to 2 hours" -> "". */
function withoutFigures(term: string): string {
  return term
    .split(/\s+/)
    .filter((word) => !/\d/.test(word) && !FIGURE_WORDS.has(word.toLowerCase()))
    .join(' ');
}
