import { sentenceRanges } from '../base/sentences';

/** Shorter answers need neither signposts nor a closing sentence. */
const FEWEST_WORDS = 40;

/** "A heat pump is …", "There are two ways …", "In short, …": what it is, or what comes. */
const OPENING =
  /\b(?:is|are|means?|there are|stands? for|refers? to|in short|basically|in general|the (?:main|key|short)|i (?:believe|think|would)|for me)\b/;

/** A beginning that is in the middle already. */
const NO_OPENING = /\b(?:i had|you['’]ve got|you have|for example|like,? i|when i)\b/;

/** Words that begin a point, at the start of a sentence. */
const SIGNPOSTS =
  /^(?:and |but |so |well,? )*(?:(?:the )?(?:first|second|third|fourth|last|next|other|final)(?:ly)?\b|then\b|next\b|after (?:that|this)\b|finally\b|lastly\b|another\b|one (?:is|thing|reason|cause|way|part)\b|also\b|in addition\b|besides\b|moreover\b|on the other hand\b|on top of that\b|for (?:the )?\w+,? (?:i|we|you|it)\b)/;

/** "So in the end …", "To sum up, …": what closes. */
const ENDING =
  /^(?:and |so |but |okay,? |yeah,? )*(?:to sum(?:marise|marize)? ?(?:it )?(?:up)?|in (?:summary|conclusion|short|the end)|overall|all in all|altogether|(?:and )?that['’]s (?:it|the|how|why|what|all|basically)|this is (?:how|why)|so,? (?:that|in|the|it|you|basically)\b|which is why)/;

/** A sentence of the answer by its words; `last` is inclusive. */
export interface SentenceWords {
  readonly first: number;
  readonly last: number;
}

/** How an explanation was led through. */
export interface ExplanationReading {
  /** Its first sentence, if that says what the thing is or what will come. */
  readonly opening: SentenceWords | null;
  /** Sentences that a signpost begins ("First", "Then", "Another"), in order, without the opening and the ending. */
  readonly points: readonly SentenceWords[];
  /** Its last sentence, if that closes. */
  readonly ending: SentenceWords | null;
}

/** Opening, points and ending of an explanation; null when it is short. `words` as transcribed, with their marks. */
export function readExplanation(words: readonly string[]): ExplanationReading | null {
  const sentences = sentenceRanges(words);
  const [beginning] = sentences;
  const end = sentences.at(-1);
  if (words.length < FEWEST_WORDS || !beginning || !end || sentences.length < 3) return null;
  const textOf = ({ first, last }: SentenceWords) =>
    words
      .slice(first, last + 1)
      .join(' ')
      .toLowerCase();
  const opening = OPENING.test(textOf(beginning)) && !NO_OPENING.test(textOf(beginning)) ? beginning : null;
  const ending = ENDING.test(textOf(end)) ? end : null;
  return {
    opening,
    points: sentences.filter((one) => one !== opening && one !== ending && SIGNPOSTS.test(textOf(one))),
    ending,
  };
}
