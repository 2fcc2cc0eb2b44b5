import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { LEVEL_STEP_S } from './take';

/** Loudness over time, in steps of `LEVEL_STEP_S`. */
export interface LevelTrace {
  /** Takes the next samples (16 kHz mono) and returns the levels they complete: root mean squares, 0–1. */
  push(samples: Float32Array): readonly number[];
  /** All levels so far; a last step that is not full counts with what it has. */
  finish(): readonly number[];
}

export function createLevelTrace(): LevelTrace {
  const levels: number[] = [];
  const stepLength = SAMPLE_RATE_HZ * LEVEL_STEP_S;
  let squares = 0;
  let count = 0;

  return {
    push(samples) {
      const before = levels.length;
      for (const sample of samples) {
        squares += sample * sample;
        count += 1;
        if (count < stepLength) continue;
        levels.push(rounded(Math.sqrt(squares / count)));
        squares = 0;
        count = 0;
      }
      return levels.slice(before);
    },
    finish: () => (count === 0 ? [...levels] : [...levels, rounded(Math.sqrt(squares / count))]),
  };
}

/** Five decimals: a tenth of a microphone's own noise, and a third of the bytes in a stored record. Digital silence stays 0. */
function rounded(level: number): number {
  return level === 0 ? 0 : Math.max(1e-5, Math.round(level * 1e5) / 1e5);
}

/** Tells once when nothing but digital zeros came for `SILENT_INPUT_S`, and again only after a sound. */
export function createSilenceAlarm(onSilentInput: () => void): (level: number) => void {
  let silentSteps = 0;
  return (level) => {
    silentSteps = level === 0 ? silentSteps + 1 : 0;
    if (silentSteps === Math.round(SILENT_INPUT_S / LEVEL_STEP_S)) onSilentInput();
  };
}

/** A live microphone always has noise; a muted, dead or virtual one delivers exact zeros. */
const SILENT_INPUT_S = 2;
