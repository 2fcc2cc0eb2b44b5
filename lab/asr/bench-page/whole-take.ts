import type { BenchResult, BenchTake } from './page-protocol';
import { fetchSamples } from './wav-samples';

/** Gives a take to an arm that begins when the take is whole, so that there is nothing to wait for before. */
export async function transcribeWhole(
  { url, seconds, pace }: BenchTake,
  transcribe: (samples: Float32Array<ArrayBuffer>) => Promise<string>,
): Promise<BenchResult> {
  const samples = await fetchSamples(url);
  const startedAt = performance.now();
  const text = await transcribe(samples);
  const totalMs = performance.now() - startedAt;
  return { text, stopToTextMs: totalMs, totalMs, mostBehindS: pace === null ? 0 : seconds };
}
