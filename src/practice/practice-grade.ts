import { type Attempt, speechOf } from '../history/attempt';
import type { TermScore, Verdict } from '../scoring/score';

/** How well an answer went, in the words of ts-fsrs. Nobody rates themselves: it is heard from the answer. */
export type PracticeGrade = 'again' | 'hard' | 'good' | 'easy';

/** Close is most of a point: the meaning was there, the word was not. */
const CREDIT: Readonly<Record<Verdict, number>> = { said: 1, close: 0.75, missed: 0, denied: 0 };

/** A point made in a later take was made after the feedback had named it. */
const LATER_TAKE_CREDIT = 0.5;

/** Long pauses cost at most a tenth: nobody fails an interview by thinking. */
const HESITATION_COST = 0.1;

/** From this share of silence on, an answer counts as hesitant throughout. Fluent speakers pause for about a tenth. */
const FULL_HESITATION = 0.3;

/** Lower bounds. An answer with half of its points needs work; six in seven without much searching sit. */
const HARD_FROM = 0.4;
const GOOD_FROM = 0.65;
const EASY_FROM = 0.85;

/**
 * 0–1: the share of the key terms' weight that was said at once, close ones at three quarters, those of a later take
 * at half, less up to a tenth for hesitation. Null when nothing could be scored.
 */
export function masteryOf(attempt: Attempt): number | null {
  const terms = attempt.score?.terms ?? [];
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const earned = terms.reduce((sum, term) => sum + term.weight * creditOf(term), 0);
  return Math.max(0, earned / total - HESITATION_COST * hesitationOf(attempt));
}

/** 0–1: how much of the first take's speech was silence of over a second, 1 from three tenths on; 0 of a typed one. */
export function hesitationOf(attempt: Attempt): number {
  const [first] = attempt.takes;
  const speech = first ? speechOf(first) : null;
  if (!speech) return 0;
  const pausedS = speech.pauses.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  const wholeS = speech.speakingS + pausedS;
  return wholeS > 0 ? Math.min(1, pausedS / wholeS / FULL_HESITATION) : 0;
}

export function gradeOf(mastery: number): PracticeGrade {
  if (mastery < HARD_FROM) return 'again';
  if (mastery < GOOD_FROM) return 'hard';
  return mastery < EASY_FROM ? 'good' : 'easy';
}

function creditOf({ verdict, evidence }: TermScore): number {
  return CREDIT[verdict] * (evidence !== null && evidence.take > 0 ? LATER_TAKE_CREDIT : 1);
}
