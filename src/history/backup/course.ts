/** How far a long task is, and how to end it. */
export interface Course {
  /** 0–1. */
  readonly onProgress: (share: number) => void;
  /** Rejects the task with the `AbortError` of the signal. */
  readonly signal: AbortSignal;
}
