import type { AppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { Take } from '../recorder/take';
import type { Score } from '../scoring/score';
import type { OpenAnswer, PartialTranscript, Transcript } from '../transcription/transcript';
import type { SilenceReason } from './state';

/** What one question needs of the world. `app/` gives the real parts, tests give fakes with the same timing. */
export interface InterviewEffects {
  /** Resolves when the voice has ended, was stopped, or could not speak. Never rejects. */
  speak(text: string, signal: AbortSignal): Promise<SpokenOutcome>;
  /** Opens the microphone. Rejects with `microphone-*`, `recording-unsupported` or `cancelled`. */
  record(takeId: string, sinks: RecordingSinks, signal: AbortSignal): Promise<OpenRecording>;
  /** Begins to transcribe an answer while it is spoken. */
  listen(onPartial: (partial: PartialTranscript) => void): OpenAnswer;
  readonly takes: TakeStore;
  /** Scores the transcripts of all takes of one attempt together; the user's verdicts on it come last. */
  score(transcripts: readonly Transcript[], verdicts: Attempt['verdicts']): Promise<Score>;
  save(attempt: Attempt): Promise<void>;
  newId(): string;
  now(): number;
}

export type SpokenOutcome =
  | { readonly kind: 'spoken' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'silent'; readonly reason: SilenceReason };

export interface RecordingSinks {
  /** A piece of the compressed recording, about one a second. */
  onChunk(bytes: ArrayBuffer, index: number, mimeType: string): void;
  /** 16 kHz mono PCM. */
  onSamples(samples: Float32Array): void;
  /** Root mean square, 0–1. */
  onLevel(rms: number): void;
  /** The microphone went away; what was recorded can still be had with `stop`. */
  onLost(error: AppError): void;
  /** Nothing but digital zeros for 2 s: a muted or wrong microphone. */
  onSilentInput(): void;
}

export interface OpenRecording {
  readonly mimeType: string;
  stop(): Promise<Take>;
  discard(): void;
}

/** Keeps a take safe from its first second on. */
export interface TakeStore {
  begin(takeId: string, startedAt: number): Promise<void>;
  append(takeId: string, bytes: ArrayBuffer, index: number, mimeType: string): Promise<void>;
  finish(take: Take): Promise<void>;
  /** The page is left without an attempt: the take is up for recovery. Never rejects. */
  release(takeId: string): Promise<void>;
  /** Never rejects: a take that could not be removed is offered for recovery, where it can be discarded again. */
  discard(takeId: string): Promise<void>;
  /** Brings a discarded take back, not up for recovery before it is released. Never rejects: false when it is not stored. */
  restore(takeId: string): Promise<boolean>;
}
