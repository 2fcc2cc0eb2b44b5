import { z } from 'zod';

/** Vectors by their text. */
export type KnownVectors = ReadonlyMap<string, Float32Array>;

const schema = z.object({
  /** Folder of the model that made them. */
  model: z.string(),
  /** Text → 384 float32 values, little-endian, as base64. */
  vectors: z.record(z.string(), z.base64()),
});

/** Reads what `npm run embed:bank` writes. Throws when it is malformed or another model's. */
export function parseKnownVectors(json: unknown, model: string): KnownVectors {
  const file = schema.parse(json);
  if (file.model !== model) throw new Error(`These vectors were made by ${file.model}, not by ${model}`);
  return new Map(Object.entries(file.vectors).map(([text, base64]) => [text, decoded(base64)]));
}

export function formatKnownVectors(vectors: KnownVectors, model: string): string {
  const entries = [...vectors].map(([text, vector]) => [text, encoded(vector)] as const);
  return `${JSON.stringify({ model, vectors: Object.fromEntries(entries) }, null, 2)}\n`;
}

function decoded(base64: string): Float32Array {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}

function encoded(vector: Float32Array): string {
  const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
  return btoa(String.fromCharCode(...bytes));
}
