import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { createLevelTrace, createSilenceAlarm, type LevelTrace } from './level-trace';
import type { RecordingSinks } from './recording';
import type { Take } from './take';
import { takeSamples } from './take-samples';

/** What is told of the sound while it comes. */
export type HeardSinks = Pick<RecordingSinks, 'onSamples' | 'onLevel' | 'onSilentInput'>;

/** Collects the PCM of a take and measures it on the way. */
export interface HeardSamples {
  add(samples: Float32Array): void;
  /** From here on nothing is added: the microphone is gone, and what still comes is no sound. */
  close(): void;
  /** Ends the collection and gives what it holds, once. */
  all(): Sound;
}

/** PCM with what follows from it, as a `Take` holds it. */
export type Sound = Pick<Take, 'samples' | 'levels' | 'durationS'>;

/** For PCM that is all there already. */
export function soundOf(samples: Float32Array): Sound {
  const trace = createLevelTrace();
  trace.push(samples);
  return soundFrom([samples], trace);
}

function soundFrom(blocks: readonly Float32Array[], trace: LevelTrace): Sound {
  const samples = takeSamples(blocks);
  return { samples, levels: trace.finish(), durationS: samples.length / SAMPLE_RATE_HZ };
}

export function collectSamples(sinks: HeardSinks): HeardSamples {
  let blocks: Float32Array[] = [];
  const trace = createLevelTrace();
  const alarm = createSilenceAlarm(sinks.onSilentInput);
  let closed = false;

  return {
    add(samples) {
      if (closed) return;
      blocks.push(samples); // shared with the receiver
      const levels = trace.push(samples);
      sinks.onSamples(samples);
      for (const level of levels) {
        sinks.onLevel(level);
        alarm(level);
      }
    },
    close() {
      closed = true;
    },
    all() {
      closed = true;
      const sound = soundFrom(blocks, trace);
      blocks = []; // from here on the take alone says how long they are held
      return sound;
    },
  };
}
