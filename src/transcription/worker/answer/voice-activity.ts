import { type InferenceSession, Tensor } from 'onnxruntime-web';
import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';
import { createRoom } from './room';

/** Samples of one frame: what Silero v5 takes at 16 kHz. */
export const FRAME_SAMPLES = 512;
export const FRAME_S = FRAME_SAMPLES / SAMPLE_RATE_HZ;

/** Probability that a frame holds speech. Frames must come in order. */
export type DetectSpeech = (frame: Float32Array) => Promise<number>;

/** Silero v5 sees these samples of the frame before, too. */
const CONTEXT_SAMPLES = 64;

/** Without a model, speech is what is clearly louder than a quiet room. */
const SPEECH_RMS = 0.008;

/** A detector for one answer; Silero carries state from frame to frame. */
export function createSileroDetector(session: InferenceSession): DetectSpeech {
  const sampleRate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE_HZ)), []);
  const input = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES);
  let state: Tensor = new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
  const room = createRoom();
  return async (frame) => {
    const level = rootMeanSquare(frame);
    room.hear(level);
    const { gain } = room;
    input.copyWithin(0, FRAME_SAMPLES);
    input.set(
      frame.map((sample) => gain * sample),
      CONTEXT_SAMPLES,
    );
    if (room.isSilent(level)) return 0; // which costs no inference
    const { output, stateN } = await session.run({
      input: new Tensor('float32', input, [1, input.length]),
      state,
      sr: sampleRate,
    });
    if (!(output instanceof Tensor) || !(stateN instanceof Tensor)) throw new Error('Not a Silero v5 model');
    state = stateN;
    return Number(output.data[0]);
  };
}

/** For a host that serves no Silero. */
export const detectByLevel: DetectSpeech = async (frame) =>
  Math.min(1, rootMeanSquare(frame) / (2 * SPEECH_RMS));

export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
