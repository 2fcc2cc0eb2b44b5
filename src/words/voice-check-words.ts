import type { SoundQuality } from '../recorder/sound-quality';
import { percent } from './figures';

/** Some fifteen seconds of an interview's terms and numbers, which models mishear first. */
export const READ_THIS =
  'We rolled out the new model in three stages, watched latency and accuracy on every dashboard, and went back within five minutes when errors rose above two percent.';

/** Ordinary speech is at about −26 dB of full scale; below this the models have little to hear. */
const QUIET_DB = -38;
/** Speech that is so much louder than what is between the words is understood as if there were no noise. */
const CLEAR_OF_NOISE_DB = 20;
/** Fewer cut-off samples than one in a thousand nobody hears. */
const CLIPPED = 0.001;

/** Level, noise and clipping, each with what can be done about it. */
export function soundSentences({ speechDb, noiseDb, clipped }: SoundQuality): readonly string[] {
  return [
    speechDb < QUIET_DB
      ? `Your voice is quiet (${decibels(speechDb)}). Move closer to the microphone.`
      : `Your voice is loud enough (${decibels(speechDb)}).`,
    speechDb - noiseDb < CLEAR_OF_NOISE_DB
      ? `There is noise around you (${decibels(noiseDb)}). A headset or a quieter room helps.`
      : `The room is quiet (${decibels(noiseDb)}).`,
    clipped > CLIPPED
      ? `It is too loud at times: ${percent(clipped)} of the sound is cut off. Turn the microphone down.`
      : 'Nothing is cut off.',
  ];
}

export const NOT_UNDERSTOOD =
  'Neither model heard this sentence. Was it read, and is the right microphone chosen?';

/** Which model understood, and which would have understood more. */
export function adviceSentence(model: string, better: string | null): string {
  return better === null
    ? `“${model}” understands you and keeps up.`
    : `“${model}” keeps up here. “${better}” understood more, but would keep you waiting.`;
}

function decibels(level: number): string {
  return `${Math.round(level)} dB`.replace('-', '−');
}
