import { indexesIn } from '../../base/indexes';
import type { MarkedFiller } from '../../review/filler-map';
import type { MarkedPause } from '../../review/pause-map';
import { isDoubtful, type Word } from '../../transcription/transcript';
import { pauseLength } from '../../words/figures';

/** What is marked in a transcript besides terms, by the index of a word. */
export interface StumblingWords {
  /** How long the pause before it was. */
  readonly pauses: ReadonlyMap<number, string>;
  readonly fillers: ReadonlySet<number>;
  /** What the model was not sure to have heard. */
  readonly doubtful: ReadonlySet<number>;
}

export function stumblingWords(
  words: readonly Word[],
  pauses: readonly MarkedPause[],
  fillers: readonly MarkedFiller[],
): StumblingWords {
  return {
    pauses: new Map(
      pauses.flatMap((pause) => {
        const index = heldUpBy(pause, words);
        return index === -1 ? [] : [[index, pauseLength(pause)]];
      }),
    ),
    doubtful: new Set(words.flatMap((word, index) => (isDoubtful(word) ? [index] : []))),
    fillers: new Set(fillers.flatMap((filler) => indexesIn(filler.words))),
  };
}

/** Whisper often lets a word begin inside the silence before it, so the word held up is the first that outlasts the pause. */
function heldUpBy(pause: MarkedPause, words: readonly Word[]): number {
  return words.findIndex(({ endS }) => endS > pause.endS);
}
