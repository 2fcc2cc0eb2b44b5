import { quietEndS, stopsMidSentence } from '../delivery/answer-end';
import { longSentences } from '../delivery/long-sentences';
import { paceAgainstRange } from '../delivery/pace-range';
import type { Attempt, AttemptTake } from '../history/attempt';
import type { WordSpan } from '../scoring/score';
import { type IAndWe, iAndWe } from '../structure/i-and-we';
import { questionKind } from '../structure/question-kind';
import { readExplanation } from '../structure/read-explanation';
import { readStory } from '../structure/read-story';
import type { StoryPart } from '../structure/story-parts';
import { soundsEnglish, type Word, wordsOf } from '../transcription/transcript';

/** What a stretch of an answer is to the whole. */
export type ToldPart = StoryPart | 'opening' | 'point' | 'ending';

/** Some words of the first take, to go to. */
export interface ToldMoment {
  /** Unique in its answer. */
  readonly id: string;
  readonly words: WordSpan;
  /** The words themselves. */
  readonly said: string;
  /** Seconds of the take; null where it was typed. */
  readonly startS: number | null;
}

interface ToldStretch extends ToldMoment {
  readonly part: ToldPart;
  /** How it begins. */
  readonly quote: string;
}

/** How the parts of an answer follow each other; none where the question asks for neither, or where nothing was found to tell. */
export type Structure =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'story';
      readonly parts: readonly ToldStretch[];
      readonly persons: IAndWe;
    }
  | { readonly kind: 'explanation'; readonly parts: readonly ToldStretch[] };

/** How an answer was told, by its first take: what is added later closes gaps and is no telling. */
export interface Telling {
  readonly structure: Structure;
  /** Over speaking time; null where it was typed or not measured. */
  readonly wordsPerMinute: number | null;
  readonly longSentences: readonly ToldMoment[];
  /** The last words, where they can't end a sentence; null where they can. */
  readonly cutOff: string | null;
  /** From where on it was half as loud; null where it was not. */
  readonly quietEnd: ToldMoment | null;
}

/** As much as tells one beginning from another. */
const QUOTED_WORDS = 8;

/** Of an answer that stops too early. */
const CUT_OFF_WORDS = 4;

/** One part of an explanation says nothing of how its parts follow each other. */
const FEWEST_PARTS = 2;

/** Fewer words are no answer whose telling could be judged. */
const FEWEST_WORDS = 20;

/** Null where there is too little to read, what was heard does not sound like English, or there is nothing to tell. */
export function tellingOf({ question, takes }: Pick<Attempt, 'question' | 'takes'>): Telling | null {
  const [take] = takes;
  if (!take?.transcript || !soundsEnglish(take.transcript)) return null;
  const words = wordsOf(take.transcript);
  if (words.length < FEWEST_WORDS) return null;
  const texts = words.map(({ text }) => text);
  const speech = take.kind === 'spoken' ? take.speech : null;
  const telling: Telling = {
    structure: structureOf(question.text, take, words),
    wordsPerMinute: speech?.wordsPerMinute ?? null,
    longSentences: longSentences(words, speech?.pauses ?? []).map((span) =>
      momentOf('long', span, take, words),
    ),
    cutOff: stopsMidSentence(texts) ? texts.slice(-CUT_OFF_WORDS).join(' ') : null,
    quietEnd: quietEndOf(take, words),
  };
  return isEmpty(telling) ? null : telling;
}

/** That the pace was easy to follow is good to read beside something else; alone it tells nothing to act on. */
function isEmpty({ structure, wordsPerMinute, longSentences, cutOff, quietEnd }: Telling): boolean {
  const paceIsEasy = wordsPerMinute === null || paceAgainstRange(wordsPerMinute) === 'easy';
  return (
    structure.kind === 'none' &&
    paceIsEasy &&
    longSentences.length === 0 &&
    cutOff === null &&
    quietEnd === null
  );
}

function structureOf(question: string, take: AttemptTake, words: readonly Word[]): Structure {
  const texts = words.map(({ text }) => text);
  const stretch = (part: ToldPart, span: WordSpan): ToldStretch => ({
    ...momentOf(part, span, take, words),
    part,
    quote: beginningOf(texts, span),
  });
  const kind = questionKind(question);
  if (kind === 'story') {
    const reading = readStory(texts);
    if (!reading) return { kind: 'none' };
    const parts = reading.stretches.map((one) => stretch(one.part, one));
    const persons = iAndWe(texts);
    const isUnread = parts.length === 0 && persons.i + persons.we === 0;
    return isUnread ? { kind: 'none' } : { kind, parts, persons };
  }
  const reading = kind === 'explanation' ? readExplanation(texts) : null;
  if (!reading) return { kind: 'none' };
  const parts = [
    ...(reading.opening ? [stretch('opening', reading.opening)] : []),
    ...reading.points.map((point) => stretch('point', point)),
    ...(reading.ending ? [stretch('ending', reading.ending)] : []),
  ];
  return parts.length < FEWEST_PARTS ? { kind: 'none' } : { kind: 'explanation', parts };
}

function momentOf(
  name: string,
  { first, last }: WordSpan,
  take: AttemptTake,
  words: readonly Word[],
): ToldMoment {
  return {
    id: `${name} ${first}`,
    words: { first, last },
    said: words
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(' '),
    startS: take.kind === 'spoken' ? (words[first]?.startS ?? 0) : null,
  };
}

function quietEndOf(take: AttemptTake, words: readonly Word[]): ToldMoment | null {
  const fromS = take.kind === 'spoken' ? quietEndS(words, take.levels) : null;
  if (fromS === null) return null;
  const first = words.findIndex(({ endS }) => endS > fromS);
  return momentOf('quiet', { first, last: words.length - 1 }, take, words);
}

function beginningOf(texts: readonly string[], { first, last }: WordSpan): string {
  const end = Math.min(last, first + QUOTED_WORDS - 1);
  const quote = texts.slice(first, end + 1).join(' ');
  return end < last ? `${quote.replace(/[,;:]$/, '')} …` : quote;
}
