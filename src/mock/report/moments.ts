import { type SpokenSentence, spokenSentence } from '../../delivery/spoken-sentence';
import { type Attempt, type AttemptTake, speechOf } from '../../history/attempt';
import { type Evidence, mayBeDenied, type TermScore } from '../../scoring/score';
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
export function soundOf({ takes }: Attempt, { evidence }: TermScore): ReportTerm['sound'] {
  return evidence && soundIn(takes[evidence.take], evidence.span);
}

/** The seconds of words in a take; null where it has no sound or no such words. */
function soundIn(take: AttemptTake | undefined, { first, last }: Evidence['span']): ReportTerm['sound'] {
  if (take?.kind !== 'spoken' || !take.transcript) return null;
  const words = wordsOf(take.transcript);
  const [begin, end] = [words[first], words[last]];
  return begin && end ? { takeId: take.takeId, startS: begin.startS, endS: end.endS } : null;
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
    if (!score.evidence || !sound || mayBeDenied(score)) return [];
    const pauseS = pauseBefore(sound.startS, attempt.takes[score.evidence.take]);
    const sentence = sentenceOf(attempt, score.evidence);
    const moment = {
      kind: kindOf(score, pauseS),
      question: attempt.question.number,
      term: score.term,
      quote: sentence?.text ?? score.evidence.quote,
      pauseS,
      sound: (sentence && soundIn(attempt.takes[score.evidence.take], sentence)) ?? sound,
    };
    return [{ score, moment }];
  });
}

/** A term alone says little when read or heard again: the sentence around it. */
function sentenceOf({ takes }: Attempt, { take, span }: Evidence): SpokenSentence | null {
  const transcript = takes[take]?.transcript;
  return transcript ? spokenSentence(wordsOf(transcript), span.first, span.last) : null;
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
