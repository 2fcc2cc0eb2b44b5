export interface Word {
  /** As written by the model, without surrounding white space, with its punctuation. */
  readonly text: string;
  readonly startS: number;
  readonly endS: number;
  /** How sure the model was of it, 0..1; missing where nobody asked it: in edited text, and in takes of earlier versions. */
  readonly confidence?: number;
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

/** A text that was never spoken: its words have no times, so all are 0. */
export function writtenTranscript(text: string): Transcript {
  const words = text
    .split(/\s+/)
    .flatMap((word) => (word === '' ? [] : [{ text: word, startS: 0, endS: 0 }]));
  return { segments: words.length > 0 ? [{ startS: 0, endS: 0, words }] : [], madeBy: { kind: 'edited' } };
}

/** Chosen by looking at a few takes; how many words under it are wrong was not measured. */
const DOUBTFUL = 0.45;

/** Whether a word may well be another: worth a look, and nothing to be held against the speaker. */
export function isDoubtful({ confidence = 1 }: Word): boolean {
  return confidence < DOUBTFUL;
}

/**
 * Mean confidence of real clips: 0.73 and more of English on seven clips, hard accents not among them, 0.41 and less of other languages and of voices
 * all at once (docs/lab/transcription.md). The accurate model translates other languages; `worker/hearing/language.ts` makes it less sure of that.
 */
const ENGLISH = 0.5;
/** So few words may be a term that the model does not know. */
const FEW_WORDS = 4;
const FEW_ENGLISH_WORDS = 0.25;

/** Whether it may be somebody speaking English; what is not heard so is not to be held against the speaker. */
export function soundsEnglish(transcript: Transcript): boolean {
  const words = wordsOf(transcript);
  const mean = words.reduce((sum, { confidence = 1 }) => sum + confidence, 0) / words.length;
  return words.length === 0 || mean >= (words.length < FEW_WORDS ? FEW_ENGLISH_WORDS : ENGLISH);
}

/** All words in order; evidence points into this list. */
export function wordsOf(transcript: Transcript): readonly Word[] {
  return transcript.segments.flatMap((segment) => segment.words);
}

export function textOf(transcript: Transcript): string {
  return wordsOf(transcript)
    .map((word) => word.text)
    .join(' ');
}
