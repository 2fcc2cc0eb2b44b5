import type { Transcript, Word } from '../../transcription/transcript';
import { clockTime } from '../../words/clock-time';
import type { HitSpan } from '../hit-spans';
import { escaped } from './markup';

/** What is done with the times of words: they play the sound, they are read alone, or there are none. */
type Times = 'play' | 'read' | 'none';

/**
 * A transcript whose hits are marked; `spans` are those of this take. Where times play, words know theirs
 * (`data-at`) and each segment begins with a button that plays from there, for whoever has no mouse.
 */
export function transcriptMarkup(transcript: Transcript, spans: readonly HitSpan[], times: Times): string {
  let before = 0;
  const paragraphs = transcript.segments.map((segment) => {
    const words = segment.words.map((word, n) => wordMarkup(word, verdictAt(spans, before + n), times));
    before += segment.words.length;
    return `<p>${timeMarkup(segment.startS, times)}${words.join(' ')}</p>`;
  });
  return `<div class="transcript">${paragraphs.join('\n')}</div>`;
}

function timeMarkup(startS: number, times: Times): string {
  if (times === 'none') return '';
  const time = clockTime(startS);
  return times === 'play'
    ? `<button type="button" class="time" data-at="${startS}">${time}</button> `
    : `<span class="time">${time}</span> `;
}

function wordMarkup(word: Word, verdict: string | null, times: Times): string {
  const text = escaped(word.text);
  const element = times === 'play' ? `<span data-at="${word.startS}">${text}</span>` : text;
  return verdict === null ? element : `<mark class="${verdict}">${element}</mark>`;
}

function verdictAt(spans: readonly HitSpan[], index: number): string | null {
  return spans.find(({ words }) => words.first <= index && index <= words.last)?.verdict ?? null;
}
