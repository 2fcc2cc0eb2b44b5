import type { Transcript, Word } from '../../transcription/transcript';
import { clockTime } from '../../words/clock-time';
import type { HitSpan } from '../hit-spans';
import { escaped } from './markup';

/**
 * A transcript whose hits are marked; `spans` are those of this take. When its sound is there, words know their time
 * (`data-at`) and each segment begins with a button that plays from there, for whoever has no mouse.
 */
export function transcriptMarkup(
  transcript: Transcript,
  spans: readonly HitSpan[],
  hasSound: boolean,
): string {
  let before = 0;
  const paragraphs = transcript.segments.map((segment) => {
    const words = segment.words.map((word, n) => wordMarkup(word, verdictAt(spans, before + n), hasSound));
    before += segment.words.length;
    return `<p>${timeMarkup(segment.startS, hasSound)} ${words.join(' ')}</p>`;
  });
  return `<div class="transcript">${paragraphs.join('\n')}</div>`;
}

function timeMarkup(startS: number, hasSound: boolean): string {
  const time = clockTime(startS);
  return hasSound
    ? `<button type="button" class="time" data-at="${startS}">${time}</button>`
    : `<span class="time">${time}</span>`;
}

function wordMarkup(word: Word, verdict: string | null, hasSound: boolean): string {
  const text = escaped(word.text);
  const element = hasSound ? `<span data-at="${word.startS}">${text}</span>` : text;
  return verdict === null ? element : `<mark class="${verdict}">${element}</mark>`;
}

function verdictAt(spans: readonly HitSpan[], index: number): string | null {
  return spans.find(({ words }) => words.first <= index && index <= words.last)?.verdict ?? null;
}
