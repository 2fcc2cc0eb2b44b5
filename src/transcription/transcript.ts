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

/** About every second word under this is a wrong one. */
const DOUBTFUL = 0.45;

/** Whether a word may well be another: worth a look, and nothing to be held against the speaker. */
export function isDoubtful({ confidence = 1 }: Word): boolean {
  return confidence < DOUBTFUL;
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
