/** One recording of a spoken answer. */
export interface Take {
  readonly id: string;
  /** Epoch milliseconds at which the microphone delivered its first sample. */
  readonly startedAt: number;
  readonly durationS: number;
  readonly mimeType: string;
  /** The compressed recording, as MediaRecorder made it. */
  readonly bytes: ArrayBuffer;
  readonly samples: TakeSamples;
  /** Root mean square per `LEVEL_STEP_S`, 0..1. */
  readonly levels: readonly number[];
}

/**
 * The samples of a take, 16 kHz mono PCM in -1..1, in the blocks they came in: half an hour is 115 MB, which joined would be
 * held twice while the transcriber still needs the blocks.
 */
export interface TakeSamples {
  readonly blocks: readonly Float32Array[];
  /** How many there are, or were before they were freed. */
  readonly length: number;
  /** Lets go of them, whoever holds the take: they are heard. */
  free(): void;
}

/** One entry of the level trace covers this many seconds. */
export const LEVEL_STEP_S = 0.05;
