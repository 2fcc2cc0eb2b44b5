import { spokenSentence } from '../../delivery/spoken-sentence';
import { type Attempt, type AttemptTake, speechOf } from '../../history/attempt';
import type { Evidence, TermScore } from '../../scoring/score';
import { wordsOf } from '../../transcription/transcript';
import type { Moment, ReportTerm } from './report';

const MOMENTS = 3;

/** A pause this long before a point is worth hearing again. */
const HESITATION_S = 2;

/** Word times of Whisper are off by up to this much; a pause that ends nearer than that precedes the word. */
const WORD_TIME_ERROR_S = 0.5;

interface Heard {
  readonly score: TermScore;
  readonly moment: Moment;
}

/** The seconds in which a term was heard, or null; also for one that was typed. */
export function soundOf(attempt: Attempt, { evidence }: TermScore): ReportTerm['sound'] {
  if (!evidence) return null;
  const take = attempt.takes[evidence.take];
  if (take?.kind !== 'spoken' || !take.transcript) return null;
  const words = wordsOf(take.transcript);
  const first = words[evidence.span.first];
  const last = words[evidence.span.last];
  return first && last ? { takeId: take.takeId, startS: first.startS, endS: last.endS } : null;
}

/** The heaviest points made, the most fluent first; from different questions as far as they go. */
export function bestMoments(attempts: readonly Attempt[]): readonly Moment[] {
  const said = attempts
    .flatMap(heardIn)
    .filter(({ score, moment }) => score.verdict === 'said' && moment.kind === 'said')
    .toSorted((a, b) => b.score.weight - a.score.weight || a.moment.pauseS - b.moment.pauseS);
  const firstOfQuestion = said.filter(
    ({ moment }, index) => said.findIndex((other) => other.moment.question === moment.question) === index,
  );
  const others = said.filter((heard) => !firstOfQuestion.includes(heard));
  return [...firstOfQuestion, ...others].slice(0, MOMENTS).map(({ moment }) => moment);
}

/** Points that were denied, then others said in their place, then those that came after a long pause. */
export function weakestMoments(attempts: readonly Attempt[]): readonly Moment[] {
  const rank: Readonly<Record<Moment['kind'], number>> = { denied: 3, 'near-miss': 2, hesitated: 1, said: 0 };
  return attempts
    .flatMap(heardIn)
    .filter(({ moment }) => moment.kind !== 'said')
    .toSorted(
      (a, b) =>
        rank[b.moment.kind] - rank[a.moment.kind] ||
        b.score.weight - a.score.weight ||
        b.moment.pauseS - a.moment.pauseS,
    )
    .slice(0, MOMENTS)
    .map(({ moment }) => moment);
}

function heardIn(attempt: Attempt): readonly Heard[] {
  return (attempt.score?.terms ?? []).flatMap((score) => {
    const sound = soundOf(attempt, score);
    if (!score.evidence || !sound) return [];
    const pauseS = pauseBefore(sound.startS, attempt.takes[score.evidence.take]);
    const moment = {
      kind: kindOf(score, pauseS),
      question: attempt.question.number,
      term: score.term,
      pauseS,
    };
    const { quote } = score.evidence;
    return [{ score, moment: { ...moment, quote, sound, ...sentenceOf(attempt, score.evidence) } }];
  });
}

/** A term alone says little when read or heard again: the sentence around it, and the seconds of that. */
function sentenceOf(attempt: Attempt, { take, span }: Evidence): Partial<Pick<Moment, 'quote' | 'sound'>> {
  const { takeId, transcript } = attempt.takes[take] ?? {};
  if (!takeId || !transcript) return {};
  const words = wordsOf(transcript);
  const sentence = spokenSentence(words, span.first, span.last);
  const [first, last] = [words[sentence?.first ?? -1], words[sentence?.last ?? -1]];
  if (!sentence || !first || !last) return {};
  return { quote: sentence.text, sound: { takeId, startS: first.startS, endS: last.endS } };
}

function kindOf({ verdict, evidence }: TermScore, pauseS: number): Moment['kind'] {
  if (verdict === 'denied') return 'denied';
  if (verdict === 'missed' || evidence?.reason.kind === 'near-miss') return 'near-miss';
  return pauseS >= HESITATION_S ? 'hesitated' : 'said';
}

function pauseBefore(startS: number, take: AttemptTake | undefined): number {
  const pause =
    take && speechOf(take)?.pauses.find(({ endS }) => Math.abs(startS - endS) <= WORD_TIME_ERROR_S);
  return pause ? pause.endS - pause.startS : 0;
}
