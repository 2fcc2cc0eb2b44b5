import type { Bank } from '../bank/bank';
import type { KeyTerm } from '../bank/key-term';
import type { Score } from '../scoring/score';
import type { Transcript, Word } from '../transcription/transcript';

/** What the worker is asked for; each gets exactly one answer with its id. `question` is a number of the bank sent before. */
export type ScorerTask =
  | {
      readonly type: 'prepare';
      readonly id: number;
      readonly question: number;
      readonly terms: readonly KeyTerm[];
      /** What was heard so far of an answer that goes on. */
      readonly heard?: readonly Word[];
    }
  | {
      readonly type: 'score';
      readonly id: number;
      readonly question: number;
      readonly terms: readonly KeyTerm[];
      readonly transcript: Transcript;
    };

/** Everything that crosses the line to the worker that holds the sentence model and scores with it. */
export type ToScorer =
  | {
      /** First message, once: where the weights and ONNX Runtime's pair lie, absolute, with a slash at the end. */
      readonly type: 'start';
      readonly modelsUrl: string;
      readonly ortUrl: string;
      /** Vectors made beforehand, see `known-vectors.ts`. */
      readonly vectorsUrl: string;
      readonly threads: number;
    }
  /** The bank of the tasks after it. Sent when it changes: it is large, and the scorer remembers what it read there. */
  | { readonly type: 'bank'; readonly bank: Bank }
  | ScorerTask;

export type FromScorer =
  /** First message: the worker holds its life lock. After that a sign of life, with every piece of the weights. */
  | { readonly type: 'alive' }
  | { readonly type: 'ready' }
  | ScorerAnswer
  /** Without an id the start failed. */
  | {
      readonly type: 'failed';
      readonly id: number | null;
      readonly code: ScorerFailure;
      readonly message: string;
    };

export const SCORER_FAILURES = [
  'model-missing',
  'model-unreachable',
  'model-damaged',
  'model-failed',
] as const;
type ScorerFailure = (typeof SCORER_FAILURES)[number];

export type ScorerAnswer =
  | { readonly type: 'prepared'; readonly id: number }
  | { readonly type: 'scored'; readonly id: number; readonly score: Score };
