import type { Word } from '../../transcript';
import { SHORTEST_REST, type SoundPiece } from './sound-pieces';
import { lastSpeech, type SpeechTrack } from './speech-track';

/** A beginning of the open piece, up to a pause of the speaker. */
interface HeardAhead {
  readonly piece: SoundPiece;
  readonly words: readonly Word[];
}

/** What was heard of the open piece while the speaker paused. */
export interface Ahead {
  /** Up to which frame; 0 when nothing was. */
  readonly to: number;
  keep(heard: HeardAhead): void;
  /** The words of a piece of which all speech was heard. */
  wordsOf(piece: SoundPiece): readonly Word[] | null;
  /** The longest beginning of a piece that leaves enough for a hearing of its own. */
  beginningOf(piece: SoundPiece): HeardAhead | null;
  /** For the next piece. */
  clear(): void;
}

export function createAhead(track: SpeechTrack): Ahead {
  let kept: HeardAhead[] = [];
  return {
    get to() {
      return kept.at(-1)?.piece.to ?? 0;
    },
    keep(heard) {
      kept.push(heard);
    },
    wordsOf(piece) {
      const last = kept.at(-1);
      if (last === undefined || last.piece.from !== piece.from || piece.nextFrom < piece.to) return null;
      return lastSpeech(track, last.piece.to, piece.to) === null ? last.words : null;
    },
    beginningOf: (piece) => kept.findLast((heard) => piece.to - heard.piece.to >= SHORTEST_REST) ?? null,
    clear() {
      kept = [];
    },
  };
}
