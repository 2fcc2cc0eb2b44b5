import { bareWording } from '../bank/key-term';
import type { Attempt } from '../history/attempt';
import type { OwnWords } from '../review/own-words';
import { alternativesIn, isCovered, type Score, type Verdict } from '../scoring/score';
import { shareOfAnswer } from './coverage-words';
import { count } from './figures';
import { isFirstGo } from './first-go';
import { VERDICT_WORDS } from './sentences';

/** From what is kept to what is lost. */
export const VERDICTS_IN_ORDER: readonly Verdict[] = ['said', 'close', 'missed', 'denied'];

/** How many terms were said or close. */
export function coveredIn(score: Score): number {
  return score.terms.filter(({ verdict }) => isCovered(verdict)).length;
}

/** "9 of 14 key terms". */
export function coverageLine(score: Score): string {
  return `${coveredIn(score)} of ${count(score.terms.length, 'key term')}`;
}

/** "4 of the 4 asked for", of a question that wants only some of what the model answer offers; null for any other. */
export function choiceLine({ terms }: Score): string | null {
  const { items, asked } = alternativesIn(terms);
  if (asked === 0) return null;
  const made = items.filter((item) => item.some(({ verdict }) => isCovered(verdict))).length;
  return `${Math.min(made, asked)} of the ${asked} asked for`;
}

/** In place of a figure so small that it would only discourage. */
export const FIRST_GO = 'A first go. Here is where to start.';

/** Of an answer to a question without a model answer, or without key terms. */
export const NOTHING_TO_COMPARE =
  'Your answer is kept. There is nothing to compare it with yet, so it has no score.';

/**
 * "9 of 14 key terms · 71 % of the model answer" of an attempt in a list; says so when there is no figure: a question without a model
 * answer is practised without one. A first go has no percentage.
 */
export function attemptLine({ score }: Attempt): string {
  if (!score) return 'not scored yet';
  if (score.coverage === null) return 'without a score';
  if (isFirstGo(score.coverage)) return coverageLine(score);
  return `${coverageLine(score)} · ${shareOfAnswer(score.coverage)}`;
}

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** "all three essentials" or "2 of 3 essentials"; null for a question without essential terms. */
export function essentialsLine({ terms }: Pick<Score, 'terms'>): string | null {
  const essential = terms.filter(({ weight }) => weight === 3);
  if (essential.length === 0) return null;
  const made = essential.filter(({ verdict }) => isCovered(verdict)).length;
  if (made < essential.length) return `${made} of ${count(essential.length, 'essential')}`;
  if (made === 1) return 'the essential one among them';
  return made === 2 ? 'both essentials' : `all ${SMALL_NUMBERS[made] ?? made} essentials`;
}

/** "9 said, 2 of them only named, 2 close, 3 missed": what the bar of a score shows, to be read. */
export function verdictCounts({ terms }: Pick<Score, 'terms'>): string {
  return VERDICTS_IN_ORDER.flatMap((verdict) => {
    const alike = terms.filter((term) => term.verdict === verdict);
    const named = alike.filter(({ bare }) => bare).length;
    return alike.length === 0
      ? []
      : [
          `${alike.length} ${VERDICT_WORDS[verdict].title.toLowerCase()}`,
          ...(named === 0 ? [] : [`${named} of them only named`]),
        ];
  }).join(', ');
}

/** What was true and good in the answer, in the user's own words. */
export function praiseSentence({ term, quote }: OwnWords): string {
  return bareWording(quote) === bareWording(term)
    ? `You said “${term}”, in the very words of the model answer.`
    : `“${quote}” makes the point “${term}”.`;
}
