/**
 * Turns texts into unit vectors, one per text and in their order, so that a dot product is a cosine.
 * Rejects with `model-missing`, `model-failed` or `worker-died`; the scorer then goes on without meaning.
 */
export type Embedder = (texts: readonly string[]) => Promise<readonly Float32Array[]>;
