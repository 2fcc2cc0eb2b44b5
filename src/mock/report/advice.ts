import { paceAgainstRange } from '../../delivery/pace-range';
import { isCovered } from '../../scoring/score';
import type { Advice, ReportQuestion, ReportSpeech } from './report';

const THINGS = 3;
const MISSED_NAMED = 3;

/** Silence of a fifth of the time, or once of five seconds, is what a listener remembers. Not measured. */
const PAUSED_SHARE = 0.2;
const LONG_PAUSE_S = 5;

/**
 * Three things to practise: the question that lost most comes first, then how it sounded or what was denied, if that
 * stood out, then further questions.
 */
export function adviceOn(questions: readonly ReportQuestion[], speech: ReportSpeech): readonly Advice[] {
  const [worst, ...others] = questionsByLoss(questions);
  const standingOut = [...deniedPoints(questions).slice(0, 1), ...onPace(speech), ...onPauses(speech)];
  const ordered = [...(worst ? [worst] : []), ...standingOut.slice(0, 1), ...others, ...standingOut.slice(1)];
  return ordered.slice(0, THINGS);
}

function questionsByLoss(questions: readonly ReportQuestion[]): readonly Advice[] {
  return questions
    .map((question) => ({ question, open: openTerms(question) }))
    .filter(({ open }) => open.length > 0)
    .map(({ question, open }) => ({
      question,
      open,
      lost: open.reduce((sum, { weight }) => sum + weight, 0),
    }))
    .toSorted((a, b) => b.lost - a.lost)
    .map(({ question: { number, text }, open }) => ({
      kind: 'question',
      question: number,
      text,
      missed: open.slice(0, MISSED_NAMED).map(({ term }) => term),
    }));
}

/** Heaviest first. */
function openTerms({ terms }: ReportQuestion) {
  return terms.filter(({ verdict }) => !isCovered(verdict)).toSorted((a, b) => b.weight - a.weight);
}

function deniedPoints(questions: readonly ReportQuestion[]): readonly Advice[] {
  return questions.flatMap(({ number, terms }) =>
    terms
      .filter(({ verdict }) => verdict === 'denied')
      .map(({ term, quote }) => ({ kind: 'denied' as const, question: number, term, quote })),
  );
}

function onPace({ wordsPerMinute }: ReportSpeech): readonly Advice[] {
  const place = wordsPerMinute === null ? 'easy' : paceAgainstRange(wordsPerMinute);
  if (wordsPerMinute === null || place === 'easy') return [];
  return [{ kind: 'pace', wordsPerMinute, better: place === 'fast' ? 'slower' : 'faster' }];
}

function onPauses({ pauses, pausedS, longestPauseS, seconds }: ReportSpeech): readonly Advice[] {
  const standsOut = longestPauseS >= LONG_PAUSE_S || (seconds > 0 && pausedS / seconds >= PAUSED_SHARE);
  return standsOut ? [{ kind: 'pauses', pauses, longestPauseS }] : [];
}
