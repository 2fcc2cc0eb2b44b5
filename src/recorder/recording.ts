import type { AppError } from '../base/app-error';
import type { Take } from './take';

/** A running take. It ends by `stop` or `discard` alone, never because of silence. */
export interface Recording {
  readonly mimeType: string;
  /** Label of the microphone that opened in place of the chosen one; null when all is as chosen. */
  readonly otherMicrophone: string | null;
  /** Ends the take after its last chunk went to the sinks. A second call gives the same take. */
  stop(): Promise<Take>;
  discard(): void;
}

/** What a running take tells whoever records it. */
export interface RecordingSinks {
  /** A chunk of the compressed recording, about one a second, in order from index 0; joined they are the file. */
  onChunk(bytes: ArrayBuffer, index: number, mimeType: string): void;
  /** 16 kHz mono PCM; the take holds the same array, so it is neither changed nor transferred. */
  onSamples(samples: Float32Array): void;
  /** Root mean square of the last `LEVEL_STEP_S`, 0–1. */
  onLevel(rms: number): void;
  /** Nothing but digital zeros for 2 s: a muted or wrong microphone. */
  onSilentInput(): void;
  /** The microphone went away (`microphone-lost`); `stop` still gives the take so far. */
  onLost(error: AppError): void;
  /**
   * The browser delivers no live sound (true: a call, another tab, no audio output) or does so again. The compressed
   * recording goes on, and what is missing comes with `stop`.
   */
  onMissing(missing: boolean): void;
}
