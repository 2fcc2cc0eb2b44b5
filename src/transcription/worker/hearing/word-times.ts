import type { Word } from '../../transcript';
import type { SpeechTrack } from '../answer/speech-track';
import { FRAME_S } from '../answer/voice-activity';

/** A stop inside a word is shorter than this. */
const PAUSE_FRAMES = 6;

/**
 * Takes the pauses out of words: attention lets a word begin where the one before ended, or end where the next begins,
 * however long the speaker was silent in between. Each word keeps the longest stretch of speech in its time.
 */
export function fitToSpeech(words: readonly Word[], track: SpeechTrack): readonly Word[] {
  return inOrder(
    words.map((word) => ({ ...word, ...longestSpeech(word, track) })),
    0,
  );
}

/** Makes times that never fall and words that don't overlap, in hundredths of a second; no word starts before `fromS`. */
export function inOrder(words: readonly Word[], fromS: number): readonly Word[] {
  let timeS = fromS;
  return words.map((word, index) => {
    const startS = Math.max(timeS, inHundredths(word.startS));
    const nextS = words[index + 1]?.startS ?? Number.POSITIVE_INFINITY;
    const endS = Math.max(startS, inHundredths(Math.min(word.endS, nextS)));
    timeS = startS;
    return { ...word, startS, endS };
  });
}

function longestSpeech({ startS, endS }: Word, track: SpeechTrack): { startS: number; endS: number } {
  const to = Math.ceil(endS / FRAME_S);
  let best = { from: 0, to: 0 };
  let run: { from: number; to: number } | null = null;
  for (let frame = Math.floor(startS / FRAME_S); frame < to; frame++) {
    if (!track.isSpeech(frame)) continue;
    run =
      run !== null && frame - run.to < PAUSE_FRAMES
        ? { from: run.from, to: frame + 1 }
        : { from: frame, to: frame + 1 };
    if (run.to - run.from > best.to - best.from) best = run;
  }
  if (best.to === best.from) return { startS, endS };
  return { startS: Math.max(startS, best.from * FRAME_S), endS: Math.min(endS, best.to * FRAME_S) };
}

/** Downwards, so that the last word does not end after the take. */
function inHundredths(seconds: number): number {
  return Math.floor(seconds * 100 + 1e-6) / 100;
}
