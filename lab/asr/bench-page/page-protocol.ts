/** What the bench asks of a page. All pages answer the same calls, so that arms can't differ in how they are driven. */
export interface BenchPage {
  load(setup: ArmSetup): Promise<void>;
  transcribe(take: BenchTake): Promise<BenchResult>;
  /** How many samples of the WAV the last take through the microphone lacks; null when nothing came from there. */
  samplesLost(url: string): Promise<number | null>;
}

export interface ArmSetup {
  readonly model: string;
  readonly threads: number;
  /** Which build of ONNX Runtime the pipeline runs on; ours always runs on the plain one. */
  readonly wasm: 'default' | 'plain';
}

export interface BenchTake {
  /** Address of a 16 bit mono WAV of 16 kHz. */
  readonly url: string;
  readonly seconds: number;
  readonly terms: readonly string[];
  /** 1 is real time; null pushes all samples at once. An arm that needs the whole take waits for its end. */
  readonly pace: number | null;
  /** The sound comes from the microphone instead, for as long as the take is. */
  readonly microphone: boolean;
}

export interface BenchResult {
  readonly text: string;
  /** From the last sample to the text. */
  readonly stopToTextMs: number;
  /** From the first sample to the text; with all samples pushed at once this is the whole work. */
  readonly totalMs: number;
  /** How far the transcript was behind the speaker at worst, in seconds. */
  readonly mostBehindS: number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}
