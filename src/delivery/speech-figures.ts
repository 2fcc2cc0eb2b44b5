import type { SpeechFigures } from '../history/attempt';
import { LEVEL_STEP_S } from '../recorder/take';
import type { Word } from '../transcription/transcript';
import { fillersIn } from './fillers';

/** A silence counts as a pause from this length on; shorter ones are breath and articulation. */
const PAUSE_S = 1;

/** Speech is what lies 12 dB (4 times) above the take's own noise, the quietest tenth of its levels … */
const ABOVE_NOISE = 4;
const NOISE_PERCENTILE = 0.1;
/** … but never above a fifth of its loud level (the 95th percentile), which a noisy room could reach, … */
const BELOW_SPEECH = 0.2;
const SPEECH_PERCENTILE = 0.95;
/** … nor below −60 dB of full scale: digital silence has no noise to measure. */
const LOWEST_LEVEL = 0.001;

/** A click is no speech: louder stretches shorter than this don't end a pause. */
const SHORTEST_SOUND_S = 0.1;

/**
 * How an answer sounded. `words` is the transcript, `levels` the RMS per `LEVEL_STEP_S`. Pauses are silences over 1 s between
 * the first and last sound; words per minute are counted over the rest. Without levels the whole duration counts as speech.
 */
export function measureSpeech(input: {
  readonly words: readonly Word[];
  readonly levels: readonly number[];
  readonly durationS: number;
}): SpeechFigures {
  const { words, levels, durationS } = input;
  const sounds = soundsIn(levels, speechThreshold(levels));
  const [firstSound] = sounds;
  const lastSound = sounds.at(-1);
  const pauses = sounds.slice(1).flatMap((sound, index) => {
    const startS = sounds[index]?.endS ?? 0;
    return sound.startS - startS > PAUSE_S ? [{ startS, endS: sound.startS }] : [];
  });
  const spanS =
    firstSound === undefined || lastSound === undefined ? durationS : lastSound.endS - firstSound.startS;
  const pausedS = pauses.reduce((sum, pause) => sum + pause.endS - pause.startS, 0);
  const speakingS = Math.max(0, Math.min(durationS, spanS - pausedS));
  return {
    wordsPerMinute: speakingS > 0 ? Math.round((words.length * 60) / speakingS) : 0,
    speakingS,
    pauses,
    fillers: fillersIn(words.map((word) => word.text)),
  };
}

/** The level that tells speech from the noise of this take. */
export function speechThreshold(levels: readonly number[]): number {
  const sorted = [...levels].sort((one, other) => one - other);
  const noise = sorted[Math.floor(NOISE_PERCENTILE * (sorted.length - 1))] ?? 0;
  const speech = sorted[Math.floor(SPEECH_PERCENTILE * (sorted.length - 1))] ?? 0;
  return Math.max(LOWEST_LEVEL, Math.min(ABOVE_NOISE * noise, BELOW_SPEECH * speech));
}

interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

function soundsIn(levels: readonly number[], threshold: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = -1;
  for (let step = 0; step <= levels.length; step += 1) {
    const loud = (levels[step] ?? 0) > threshold;
    if (loud && start < 0) start = step;
    if (!loud && start >= 0) {
      if ((step - start) * LEVEL_STEP_S >= SHORTEST_SOUND_S)
        stretches.push({ startS: start * LEVEL_STEP_S, endS: step * LEVEL_STEP_S });
      start = -1;
    }
  }
  return stretches;
}
