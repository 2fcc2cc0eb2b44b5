import type { Word } from '../transcript';
import type { SpeechTrack } from './speech-track';
import { FRAME_S } from './voice-activity';

/** A stop inside a word is shorter than this. */
const PAUSE_FRAMES = 6;

/**
 * Takes the pauses out of words: attention lets a word begin where the one before ended, or end where the next begins,
 * however long the speaker was silent in between. Each word keeps the longest stretch of speech in its time. Afterwards
 * words don't overlap, and their times never fall.
 */
export function fitToSpeech(words: readonly Word[], track: SpeechTrack): readonly Word[] {
  const fitted = words.map((word) => ({ ...word, ...longestSpeech(word, track) }));
  let timeS = 0;
  return fitted.map((word, index) => {
    const startS = Math.max(timeS, word.startS);
    const nextS = fitted[index + 1]?.startS ?? Number.POSITIVE_INFINITY;
    const endS = Math.max(startS, Math.min(word.endS, nextS));
    timeS = startS;
    return { ...word, startS: rounded(startS), endS: rounded(endS) };
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

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
