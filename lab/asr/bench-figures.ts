import { type Survival, type SurvivalFigures, sumSurvival } from '../metrics/key-term-survival';
import { sumErrors, wordErrorRate } from '../metrics/word-error-rate';
import type { BenchResult } from './bench-page/page-protocol';
import type { Take } from './bench-takes';

/** One take through one arm. */
export interface Measured extends Take, BenchResult {
  readonly memoryBytes: number | null;
  readonly peakBytes: number | null;
  /** Time of all processor cores that the take cost. */
  readonly cpuS: number;
  /** Null when nothing came from the microphone. */
  readonly samplesLost: number | null;
  /** Null where the terms of the question aren't known. */
  readonly survival: Survival | null;
}

/** A take that an arm gave no text for. */
export interface Failed {
  readonly id: string;
  readonly lengthS: number | null;
  readonly reason: string;
}

export interface ArmFigures {
  readonly arm: string;
  readonly lengthS: number | null;
  readonly takes: number;
  readonly failed: number;
  readonly seconds: number;
  /** Words written for takes in which nobody speaks (their text is empty); null when somebody speaks in all. */
  readonly wordsFromNothing: number | null;
  readonly wordErrorRate: number;
  readonly insertions: number;
  /** Null without accept lists. */
  readonly terms: SurvivalFigures | null;
  readonly stopToTextMs: { readonly median: number; readonly p95: number };
  /** Time of work over length of sound; only known when all samples were pushed at once. */
  readonly realTimeFactor: number | null;
  /** Processor time for a second of sound: says the same on an idle and on a busy machine. */
  readonly cpuPerSecond: number;
  readonly mostBehindS: number;
  readonly samplesLost: number | null;
  /** Of the page's process after a take, and at its highest moment, loading included. */
  readonly memoryMb: { readonly first: number; readonly last: number; readonly peak: number } | null;
}

export interface ArmTakes {
  readonly arm: string;
  readonly measured: readonly Measured[];
  readonly failed: readonly Failed[];
}

/** The figures of an arm, one for each length of take. */
export function figuresOf({ arm, measured, failed }: ArmTakes, pushedAtOnce: boolean): readonly ArmFigures[] {
  const lengths = new Set([...measured, ...failed].map(({ lengthS }) => lengthS));
  return [...lengths]
    .sort((a, b) => (a ?? 0) - (b ?? 0))
    .map((lengthS) => ({
      arm,
      lengthS,
      failed: failed.filter((take) => take.lengthS === lengthS).length,
      ...figuresOfTakes(
        measured.filter((take) => take.lengthS === lengthS),
        pushedAtOnce,
      ),
    }));
}

function figuresOfTakes(
  takes: readonly Measured[],
  pushedAtOnce: boolean,
): Omit<ArmFigures, 'arm' | 'lengthS' | 'failed'> {
  const errors = sumErrors(takes.map(({ said, text }) => wordErrorRate(said, text)));
  const survival = takes.flatMap((take) => (take.survival === null ? [] : [take.survival]));
  const silent = takes.filter(({ said }) => said === '');
  const stops = takes.map(({ stopToTextMs }) => stopToTextMs).sort((a, b) => a - b);
  const sum = (of: (take: Measured) => number) => takes.reduce((total, take) => total + of(take), 0);
  const seconds = sum((take) => take.seconds);
  const losses = takes.flatMap(({ samplesLost }) => (samplesLost === null ? [] : [samplesLost]));
  return {
    takes: takes.length,
    seconds,
    wordsFromNothing:
      silent.length === 0 ? null : silent.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).length,
    wordErrorRate: errors.rate,
    insertions: errors.words === 0 ? 0 : errors.insertions / errors.words,
    terms: survival.length === 0 ? null : sumSurvival(survival),
    stopToTextMs: { median: quantile(stops, 0.5), p95: quantile(stops, 0.95) },
    realTimeFactor: pushedAtOnce ? sum(({ totalMs }) => totalMs) / 1000 / seconds : null,
    cpuPerSecond: sum(({ cpuS }) => cpuS) / seconds,
    mostBehindS: Math.max(0, ...takes.map(({ mostBehindS }) => mostBehindS)),
    samplesLost: losses.length === 0 ? null : losses.reduce((total, lost) => total + lost, 0),
    memoryMb: memoryOf(takes),
  };
}

/** The value below which the share `q` of sorted values lies; nearest rank. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

function memoryOf(takes: readonly Measured[]): ArmFigures['memoryMb'] {
  const after = takes.flatMap(({ memoryBytes }) => (memoryBytes === null ? [] : [memoryBytes / 1e6]));
  const peaks = takes.flatMap(({ peakBytes }) => (peakBytes === null ? [] : [peakBytes / 1e6]));
  const first = after[0];
  const last = after.at(-1);
  return first === undefined || last === undefined ? null : { first, last, peak: Math.max(...peaks) };
}
