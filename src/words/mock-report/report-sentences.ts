import { assertNever } from '../../base/assert-never';
import type { Advice, MockReport, Moment, ReportSpeech } from '../../mock/report/report';
import type { SinceLast } from '../../mock/report/since-last';
import { clockTime } from '../clock-time';
import { count, pace, secondsInWords } from '../figures';
import { quoted } from '../quoted';

/** One thing to practise. */
export function adviceSentence(advice: Advice): string {
  switch (advice.kind) {
    case 'question':
      return `Question ${advice.question}, ${advice.text} Missed: ${advice.missed.join('; ')}.`;
    case 'denied':
      return `Question ${advice.question}: “${advice.term}” was denied${advice.quote === null ? '' : `: ${quoted(advice.quote)}`}.`;
    case 'pace':
      return `Speak ${advice.better}: ${pace(advice.wordsPerMinute)}.`;
    case 'pauses':
      return `Shorter pauses: ${pausesInWords(advice)}.`;
    default:
      return assertNever(advice);
  }
}

/** "4 of over a second, the longest 3.2 s". */
export function pausesInWords(speech: { readonly pauses: number; readonly longestPauseS: number }): string {
  return `${speech.pauses} of over a second, the longest ${secondsInWords(speech.longestPauseS)}`;
}

/** Where in the interview a moment is, and how it went. */
export function momentSentence(moment: Moment): string {
  const { question, term, quote, sound } = moment;
  return `Question ${question}, ${term}: “${quote}” (${howItWent(moment)}, at ${clockTime(sound.startS)})`;
}

/** "said", "after 3.2 s of silence". */
export function howItWent({ kind, pauseS }: Pick<Moment, 'kind' | 'pauseS'>): string {
  switch (kind) {
    case 'said':
      return 'said';
    case 'hesitated':
      return `after ${secondsInWords(pauseS)} of silence`;
    case 'denied':
      return 'denied';
    case 'near-miss':
      return 'something else was said';
    default:
      return assertNever(kind);
  }
}

/** "On 3 questions that your last interview asked, too: 14 of 30 key terms, before 9." */
export function sinceLastSentence({ questions, terms, coveredBefore, coveredNow }: SinceLast): string {
  const asked = questions === 1 ? 'the one question' : `the ${questions} questions`;
  const before = coveredBefore === coveredNow ? 'as many as before' : `before ${coveredBefore}`;
  return `On ${asked} that your last interview asked, too: ${coveredNow} of ${count(terms, 'key term')}, ${before}.`;
}

/** Why an interview has no share of key terms. */
export function noScoreSentence({ questions }: Pick<MockReport, 'questions'>): string {
  const answered = questions.filter(({ outcome }) => outcome === 'answered');
  if (answered.length === 0) return 'No answer could be scored.';
  return answered.every(({ terms }) => terms.length === 0)
    ? 'There was nothing to compare your answers with, so they have no score. Hear and read them below.'
    : 'No answer could be scored.';
}

/** Whether an answer was typed: it has no sound. */
export function isTyped({ seconds }: ReportSpeech): boolean {
  return seconds === 0;
}

/** "1:42, 128 words a minute, 3 pauses of over a second." What was not measured is left out. */
export function soundSentence(speech: ReportSpeech): string {
  if (isTyped(speech)) return 'Typed.';
  const { seconds, wordsPerMinute, pauses } = speech;
  const parts = [
    clockTime(seconds),
    ...(wordsPerMinute === null ? [] : [pace(wordsPerMinute)]),
    ...(pauses === 0 ? [] : [`${count(pauses, 'pause')} of over a second`]),
  ];
  return `${parts.join(', ')}.`;
}
