import type { InferenceSession } from 'onnxruntime-web';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import type { Word } from '../../../src/transcription/transcript';
import { openAnswer } from '../../../src/transcription/worker/answer/answer';
import { createSileroDetector } from '../../../src/transcription/worker/answer/voice-activity';
import { createHear, type Hear } from '../../../src/transcription/worker/hearing/hear';
import type { Whisper } from '../../../src/transcription/worker/model/whisper';

/** A microphone's block. */
const BLOCK = 1600;
/** Turns of the event loop after which an answer without work waits for more sound. */
const IDLE_TURNS = 6;

/** How long a model takes on the quiet machine of docs/lab/transcription.md, in seconds. */
export interface Pace {
  readonly encode: (contextS: number) => number;
  readonly token: number;
}

/** A model and its pace; without one all samples are there at once. */
export interface Listener {
  readonly whisper: Whisper;
  readonly pace: Pace | null;
}

export interface HeardAnswer {
  readonly words: readonly Word[];
  /** Seconds of sound that Whisper was given, whatever was heard twice included. */
  readonly heardS: number;
  /** From the last sample to the text, by the pace. */
  readonly stopToTextS: number;
}

/**
 * An answer spoken in time that passes as fast as this machine works: while a piece is heard, as many samples arrive as would have
 * at the pace. So the pieces, windows and words are those of a quiet machine, however busy this one is.
 *
 * @param terms what the question expects, as the app tells its models
 * @param overtaker hears wide windows; the follower does unless given
 */
export async function hearAnswer(
  samples: Float32Array,
  follower: Listener,
  silero: InferenceSession,
  terms: readonly string[],
  overtaker: Listener = follower,
): Promise<HeardAnswer> {
  let nowS = 0;
  let working = 0;
  let heardS = 0;
  let pushed = 0;
  let finished = false;

  function deliver(): void {
    const due = follower.pace === null ? samples.length : Math.min(samples.length, nowS * SAMPLE_RATE_HZ);
    for (; pushed + BLOCK <= due || (pushed < due && due === samples.length); pushed += BLOCK)
      answer.push(samples.slice(pushed, pushed + BLOCK));
    if (pushed < samples.length || finished) return;
    finished = true;
    answer.finish();
  }

  async function busy<T>(work: Promise<T>): Promise<T> {
    working += 1;
    return work.finally(() => {
      working -= 1;
    });
  }

  function timedHear({ whisper, pace }: Listener): Hear {
    const hear = createHear({
      ...whisper,
      encode(sound, contextS) {
        nowS += pace?.encode(contextS) ?? 0;
        return whisper.encode(sound, contextS);
      },
    });
    return (piece, { shouldStop, ...options }) => {
      heardS += piece.length / SAMPLE_RATE_HZ;
      const tick = () => {
        nowS += pace?.token ?? 0;
        deliver();
        return shouldStop();
      };
      return busy(hear(piece, { ...options, shouldStop: tick }));
    };
  }
  const hear = timedHear(follower);
  const hearWide = overtaker === follower ? hear : timedHear(overtaker);
  const detect = createSileroDetector(silero);
  const answer = openAnswer({
    ears: Promise.resolve({ hear, hearWide, detectSpeech: (frame) => busy(detect(frame)) }),
    terms,
    onPartial: () => {},
    breathe: turn,
  });
  let failed = false;
  answer.heard.catch(() => {
    failed = true;
  });

  while (!finished && !failed) {
    deliver();
    for (let idle = 0; idle < IDLE_TURNS; idle = working > 0 ? 0 : idle + 1) await turn();
    nowS += BLOCK / SAMPLE_RATE_HZ;
  }
  const segments = (await answer.heard) ?? [];
  const stopToTextS = Math.max(0, nowS - samples.length / SAMPLE_RATE_HZ);
  return { words: segments.flatMap(({ words }) => words), heardS, stopToTextS };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
