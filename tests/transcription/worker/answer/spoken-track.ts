import {
  createSpeechTrack,
  type SpeechTrack,
} from '../../../../src/transcription/worker/answer/speech-track';
import { FRAME_S } from '../../../../src/transcription/worker/answer/voice-activity';

/** A track made of seconds of speech and pauses in turns, beginning with speech; quiet spots lie where `quietAtS` says. */
export function spokenTrack(secondsInTurns: readonly number[], ...quietAtS: readonly number[]): SpeechTrack {
  const track = createSpeechTrack();
  for (const [index, seconds] of secondsInTurns.entries()) {
    const speech = index % 2 === 0;
    for (let frame = 0; frame < Math.round(seconds / FRAME_S); frame++) {
      const quiet = quietAtS.some((atS) => Math.abs(track.length * FRAME_S - atS) < 0.1);
      track.append(speech ? 1 : 0, !speech ? 0 : quiet ? 0.01 : 0.1);
    }
  }
  return track;
}
