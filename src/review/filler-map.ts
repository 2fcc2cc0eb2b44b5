import { fillerSpans } from '../delivery/fillers';
import type { WordSpan } from '../scoring/score';
import type { Word } from '../transcription/transcript';

/** A sound or phrase that fills time: "um", "you know". */
export interface MarkedFiller {
  /** Unique within its take, and no id of a term or a pause. */
  readonly id: string;
  /** As transcribed. */
  readonly text: string;
  readonly words: WordSpan;
  /** In seconds of its take. */
  readonly startS: number;
  readonly endS: number;
}

/** The fillers of one take's words in order of time. */
export function fillerMap(words: readonly Word[]): readonly MarkedFiller[] {
  return fillerSpans(words.map(({ text }) => text)).flatMap((span, index) => {
    const some = words.slice(span.first, span.last + 1);
    const [first] = some;
    const last = some.at(-1);
    if (!first || !last) return [];
    return [
      {
        id: `filler ${index}`, // ids of terms are slugs, without a space
        text: some.map(({ text }) => text).join(' '),
        words: span,
        startS: first.startS,
        endS: last.endS,
      },
    ];
  });
}
