import type { Transcript, Word } from '../../transcription/transcript';
import { clockTime } from '../clock-time';
import type { HitSpan } from '../hit-spans';
import { escaped } from './markup';

/**
 * A transcript whose words know their time (`data-at`) and whose hits are marked. Each segment begins with a button that
 * plays from there, for whoever has no mouse. `spans` are those of this take.
 */
export function transcriptMarkup(transcript: Transcript, spans: readonly HitSpan[]): string {
  let before = 0;
  const paragraphs = transcript.segments.map((segment) => {
    const words = segment.words.map((word, n) => wordMarkup(word, verdictAt(spans, before + n)));
    before += segment.words.length;
    return `<p><button type="button" class="time" data-at="${segment.startS}">${clockTime(segment.startS)}</button> ${words.join(' ')}</p>`;
  });
  return `<div class="transcript">${paragraphs.join('\n')}</div>`;
}

function wordMarkup(word: Word, verdict: string | null): string {
  const element = `<span data-at="${word.startS}">${escaped(word.text)}</span>`;
  return verdict === null ? element : `<mark class="${verdict}">${element}</mark>`;
}

function verdictAt(spans: readonly HitSpan[], index: number): string | null {
  return spans.find(({ words }) => words.first <= index && index <= words.last)?.verdict ?? null;
}
