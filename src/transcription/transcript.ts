export interface Word {
  /** As written by the model, without surrounding white space, with its punctuation. */
  readonly text: string;
  readonly startS: number;
  readonly endS: number;
}

export interface Segment {
  readonly startS: number;
  readonly endS: number;
  readonly words: readonly Word[];
}

/** What was heard in a take. Word times are monotonic and lie inside the take. */
export interface Transcript {
  readonly segments: readonly Segment[];
  readonly madeBy: TranscriptSource;
}

/** What was heard so far of an answer that is being spoken. */
export interface PartialTranscript {
  readonly segments: readonly Segment[];
  /** Seconds of sound that wait for the model. */
  readonly behindS: number;
}

/** An answer that is being spoken. */
export interface OpenAnswer {
  /** 16 kHz mono samples, in order. They are kept until the transcript is there; don't change them afterwards. */
  push(samples: Float32Array): void;
  /** Rejects with `no-speech`, `model-missing`, `model-failed`, `worker-died`, `cancelled` or `unexpected`. */
  finish(): Promise<Transcript>;
  cancel(): void;
}

/** What computes: the processor, by WebAssembly, or the graphics card. */
export type Device = 'wasm' | 'webgpu';

export type TranscriptSource =
  | {
      readonly kind: 'model';
      readonly model: string;
      readonly device: Device;
      readonly version: string;
    }
  | { readonly kind: 'edited' }; // the user's own text; word times are interpolated

/** All words in order; evidence points into this list. */
export function wordsOf(transcript: Transcript): readonly Word[] {
  return transcript.segments.flatMap((segment) => segment.words);
}

export function textOf(transcript: Transcript): string {
  return wordsOf(transcript)
    .map((word) => word.text)
    .join(' ');
}
