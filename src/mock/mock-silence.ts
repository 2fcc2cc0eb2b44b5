/** Ordinary speech reaches −40 dB of full scale, the noise of a quiet room does not. */
const SPEECH_LEVEL = 0.01;

/** Thinking pauses of good speakers end before this; whoever has finished is glad of the hint. */
export const LONG_SILENCE_MS = 7_000;

export interface SilenceWatch {
  /** Takes the level of now, 0–1. Gives whether nobody has spoken for long. */
  heard(rms: number, timeMs: number): boolean;
}

/** Tells when an answer has been silent for long. It is a hint and no more: nothing ends because of it. */
export function watchSilence(startMs: number): SilenceWatch {
  let spokenAt = startMs;
  return {
    heard(rms, timeMs) {
      if (rms >= SPEECH_LEVEL) spokenAt = timeMs;
      return timeMs - spokenAt >= LONG_SILENCE_MS;
    },
  };
}
