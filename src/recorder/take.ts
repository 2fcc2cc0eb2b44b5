/** One recording of a spoken answer. */
export interface Take {
  readonly id: string;
  /** Epoch milliseconds at which the microphone delivered its first sample. */
  readonly startedAt: number;
  readonly durationS: number;
  readonly mimeType: string;
  /** The compressed recording, as MediaRecorder made it. */
  readonly bytes: ArrayBuffer;
  /** 16 kHz mono PCM in -1..1. */
  readonly samples: Float32Array;
  /** Root mean square per `LEVEL_STEP_S`, 0..1. */
  readonly levels: readonly number[];
}

/** One entry of the level trace covers this many seconds. */
export const LEVEL_STEP_S = 0.05;
