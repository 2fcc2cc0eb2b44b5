/** Silero's own pair of thresholds: speech begins above the first and ends below the second. */
const SPEECH_BEGINS = 0.5;
const SPEECH_ENDS = 0.35;

/** Where an answer holds speech, frame by frame as of `voice-activity`. Grows while the answer is spoken. */
export interface SpeechTrack {
  readonly length: number;
  isSpeech(frame: number): boolean;
  /** Root mean square of a frame. */
  level(frame: number): number;
  append(probability: number, level: number): void;
}

export function createSpeechTrack(): SpeechTrack {
  const speech: boolean[] = [];
  const levels: number[] = [];
  return {
    get length() {
      return speech.length;
    },
    isSpeech: (frame) => speech[frame] ?? false,
    level: (frame) => levels[frame] ?? 0,
    append(probability, level) {
      const threshold = speech.at(-1) === true ? SPEECH_ENDS : SPEECH_BEGINS;
      speech.push(probability >= threshold);
      levels.push(level);
    },
  };
}

/** First speech frame at or after `from`; null when there is none yet. */
export function firstSpeech(track: SpeechTrack, from: number): number | null {
  for (let frame = from; frame < track.length; frame++) if (track.isSpeech(frame)) return frame;
  return null;
}

/** Last speech frame in [from, to); null when there is none. */
export function lastSpeech(track: SpeechTrack, from: number, to: number): number | null {
  for (let frame = to - 1; frame >= from; frame--) if (track.isSpeech(frame)) return frame;
  return null;
}

export interface Pause {
  readonly from: number;
  /** First frame after the pause. */
  readonly to: number;
}

/** Runs without speech in [from, to), at least `atLeast` frames long; one that is still open counts. */
export function pausesIn(track: SpeechTrack, from: number, to: number, atLeast: number): readonly Pause[] {
  const pauses: Pause[] = [];
  let start: number | null = null;
  for (let frame = from; frame <= to; frame++) {
    const silent = frame < to && !track.isSpeech(frame);
    if (silent) start ??= frame;
    else if (start !== null) {
      if (frame - start >= atLeast) pauses.push({ from: start, to: frame });
      start = null;
    }
  }
  return pauses;
}
