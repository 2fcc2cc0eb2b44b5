/**
 * What a quiet microphone calls speech is what a loud one calls noise, so that voice activity asks how loud the room is and
 * how loud the speaker.
 */
export interface Room {
  /** Takes the root mean square of the next frame into account. */
  hear(level: number): void;
  /** Whether nobody speaks at this level. */
  isSilent(level: number): boolean;
  /** By how much a frame is to be multiplied for a voice in it to be as loud as voices usually are. */
  readonly gain: number;
}

/**
 * Nobody speaks below this root mean square: a microphone's own noise lies at 0.0001–0.001, a whisper from 0.01 on
 * (https://github.com/cjpais/Handy/issues/1229). In a room that is quieter than that, what lies near its noise is silence.
 */
const SILENCE = 0.0015;
/** Nothing is heard of what is below; digital silence is not amplified either. */
const INAUDIBLE = 0.00003;
/** Noise moves by so much around its lowest. */
const NOISE_SPREAD = 1.6;

/** The lowest level of so many frames is the room's, while the speaker breathes at least once in them: about 4 s. */
const BREATH_FRAMES = 128;
/** Until so many are heard, a take that begins with speech has no quiet moment yet. */
const ENOUGH_FRAMES = 32;

/** How loud a voice usually is. */
const VOICE = 0.03;
/** More would make voices of what is said in the street. */
const MOST_GAIN = 12;
/** The loudest level fades by half in about 15 s, so that a bang at the beginning is forgotten. */
const FADING = 0.5 ** (1 / 480);

/** For one answer. */
export function createRoom(): Room {
  let heard = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let lowestBefore = Number.POSITIVE_INFINITY;
  let loudest = 0;
  return {
    hear(level) {
      if (heard > 0 && heard % BREATH_FRAMES === 0) {
        lowestBefore = lowest;
        lowest = Number.POSITIVE_INFINITY;
      }
      heard += 1;
      lowest = Math.min(lowest, Math.max(level, INAUDIBLE));
      loudest = Math.max(loudest * FADING, level);
    },
    isSilent(level) {
      if (heard < ENOUGH_FRAMES) return level < INAUDIBLE;
      return level < Math.min(SILENCE, NOISE_SPREAD * Math.min(lowest, lowestBefore));
    },
    get gain() {
      return Math.min(MOST_GAIN, Math.max(1, VOICE / Math.max(loudest, INAUDIBLE)));
    },
  };
}
