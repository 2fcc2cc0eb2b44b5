import type { Segment, Word } from '../../transcript';
import { inOrder } from '../hearing/word-times';
import { agree } from './agreement';
import { joinOverlap } from './overlap';
import { frames, type SoundPiece } from './sound-pieces';
import { FRAME_S } from './voice-activity';

/** What was written down of an answer so far: in short pieces first, in wide windows where there was time for them. */
export interface Draft {
  /** The words of a piece, which follows all others. */
  close(piece: SoundPiece, words: readonly Word[]): void;
  /** What is worth hearing again as one, in frames; null when nothing is. */
  wideWindow(): Window | null;
  /** Gives up windows for what has waited too long for one, in an answer that is heard up to `to`. */
  giveUpLate(to: number): void;
  /** The frame before which no window begins any more; null where none is open. */
  readonly windowsFrom: number | null;
  /** The words of a window that `wideWindow` named since the last `close`. */
  widen(window: Window, words: readonly Word[]): void;
  segments(): readonly Segment[];
}

/** Frames of the answer that are heard as one. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

interface Stretch extends Window {
  readonly words: readonly Word[];
  /** Whether it ends at a pause: there a window ends rather than in the middle of speech. */
  readonly paused: boolean;
  /** Whether a window has heard it. */
  readonly wide: boolean;
}

/** What one run of Whisper takes, with a margin. */
const WIDEST = frames(26);
/** So much has to be new to windows for the work to be worth it. */
const ENOUGH_NEW = frames(8);
/** What waits longer for a window, on a slow machine or in a long silence, gets none: its sound would be held until Stop. */
const LONGEST_WAIT = frames(5 * 60);

export function createDraft(): Draft {
  const stretches: Stretch[] = [];
  /** Stretches before this one stay as they are. */
  let open = 0;
  /** The beginning of the next piece that this one heard too; null when it ended at a pause. */
  let shared: Window | null = null;

  /** How many of the open stretches a window may hold. */
  function reach(): number {
    const first = stretches[open];
    if (first === undefined) return 0;
    const fitting = stretches.slice(open).filter(({ to }) => to - first.from <= WIDEST);
    return fitting.findLastIndex(({ paused }) => paused) + 1 || fitting.length;
  }

  return {
    close(piece, words) {
      let heard = words;
      const last = stretches.at(-1);
      if (shared !== null && last !== undefined) {
        stretches.pop();
        const joined = joinOverlap(last.words, words, shared.from * FRAME_S, shared.to * FRAME_S);
        const fromS = shared.from * FRAME_S;
        const split = joined.findIndex((word) => word.startS >= fromS);
        const head = split < 0 ? joined : joined.slice(0, split);
        stretches.push({ ...last, to: shared.from, words: head });
        heard = joined.slice(head.length);
      }
      const paused = piece.nextFrom === piece.to;
      stretches.push({ from: piece.from, to: piece.to, words: heard, paused, wide: false });
      shared = paused ? null : { from: piece.nextFrom, to: piece.to };
    },

    wideWindow() {
      for (;;) {
        const first = stretches[open];
        if (first === undefined) return null;
        const count = reach();
        const last = stretches[open + count - 1];
        const full = stretches.length > open + Math.max(1, count);
        const heardTo = first.wide ? first.to : first.from;
        if (last !== undefined && count > 1 && (full || last.to - heardTo >= ENOUGH_NEW))
          return { from: first.from, to: last.to };
        if (!full) return null;
        open += Math.max(1, count);
      }
    },

    giveUpLate(to) {
      while ((stretches[open]?.to ?? to) < to - LONGEST_WAIT) open += 1;
    },

    get windowsFrom() {
      return stretches[open]?.from ?? null;
    },

    widen({ from, to }, words) {
      const covered = stretches.slice(open).filter((stretch) => stretch.to <= to);
      const before = covered.flatMap((stretch) => stretch.words);
      const paused = covered.at(-1)?.paused ?? true;
      const edges = { cutAtStart: stretches[open - 1]?.paused === false, cutAtEnd: !paused };
      const agreed = agree(before, words, edges);
      stretches.splice(open, covered.length, { from, to, words: agreed, paused, wide: true });
    },

    segments() {
      let lastS = 0;
      return stretches.flatMap((stretch): Segment[] => {
        const words = inOrder(stretch.words, lastS);
        const first = words[0];
        const last = words.at(-1);
        if (first === undefined || last === undefined) return [];
        lastS = last.startS;
        return [{ startS: first.startS, endS: last.endS, words }];
      });
    },
  };
}
