import { rootMeanSquare } from '../answer/voice-activity';

/** 20 ms at 16 kHz. */
const FRAME = 320;

/** Between these a voice is as loud as in what Whisper learned from, and is left as it is. */
const SOFT = 0.02;
const LOUD = 0.25;
/** Where others are brought to. */
const USUAL = 0.06;
/** More would only be noise. */
const MOST_GAIN = 200;

/**
 * A piece of speech as loud as speech usually is. Whisper's spectrogram is not free of the level: what a quiet microphone
 * gives it looks like the noise behind a voice.
 */
export function atUsualLevel(samples: Float32Array): Float32Array {
  const voice = voiceLevel(samples);
  if (voice === 0 || (voice >= SOFT && voice <= LOUD)) return samples;
  const gain = Math.min(MOST_GAIN, USUAL / voice);
  return samples.map((sample) => sample * gain);
}

/** The level that one of ten frames exceeds. */
function voiceLevel(samples: Float32Array): number {
  const levels: number[] = [];
  for (let at = 0; at + FRAME <= samples.length; at += FRAME)
    levels.push(rootMeanSquare(samples.subarray(at, at + FRAME)));
  levels.sort((a, b) => a - b);
  return levels[Math.floor(0.9 * levels.length)] ?? 0;
}
