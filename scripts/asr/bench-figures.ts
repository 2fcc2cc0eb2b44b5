import { type AcceptedTerm, sumSurvival, termSurvival } from '../../tests/bench/key-term-survival';
import { sumErrors, wordErrorRate } from '../../tests/bench/word-error-rate';
import type { BenchResult } from './bench-page/page-protocol';

/** One take through one arm. */
export interface Measured extends BenchResult {
  readonly id: string;
  readonly said: string;
  readonly memoryBytes: number | null;
  /** Time of all processor cores that the take cost. */
  readonly cpuS: number;
}

export interface ArmFigures {
  readonly takes: number;
  /** Words written for takes in which nobody speaks (their text is empty). */
  readonly wordsFromNothing: number;
  readonly wordErrorRate: number;
  readonly insertions: number;
  /** Null without accept lists. */
  readonly terms: ReturnType<typeof sumSurvival> | null;
  readonly stopToTextMs: { readonly median: number; readonly p95: number };
  /** Time of work over length of sound; only known when all samples were pushed at once. */
  readonly realTimeFactor: number | null;
  /** Processor time for a second of sound: says the same on an idle and on a busy machine. */
  readonly cpuPerSecond: number;
  readonly mostBehindS: number;
  readonly memoryMb: { readonly first: number; readonly last: number; readonly most: number } | null;
}

export function figuresOf(
  takes: readonly Measured[],
  termsOf: (id: string) => readonly AcceptedTerm[],
  pushedAtOnce: boolean,
): ArmFigures {
  const errors = sumErrors(takes.map(({ said, text }) => wordErrorRate(said, text)));
  const survival = takes.flatMap(({ id, said, text }) => {
    const terms = termsOf(id);
    return terms.length === 0 ? [] : [termSurvival(terms, said, text)];
  });
  const stops = takes.map(({ stopToTextMs }) => stopToTextMs).sort((a, b) => a - b);
  const sum = (of: (take: Measured) => number) => takes.reduce((total, take) => total + of(take), 0);
  return {
    takes: takes.length,
    wordsFromNothing: sum(({ said, text }) =>
      said.trim() === '' ? text.split(/\s+/).filter(Boolean).length : 0,
    ),
    wordErrorRate: errors.rate,
    insertions: errors.words === 0 ? 0 : errors.insertions / errors.words,
    terms: survival.length === 0 ? null : sumSurvival(survival),
    stopToTextMs: { median: quantile(stops, 0.5), p95: quantile(stops, 0.95) },
    realTimeFactor: pushedAtOnce
      ? sum(({ totalMs }) => totalMs) / 1000 / sum(({ seconds }) => seconds)
      : null,
    cpuPerSecond: sum(({ cpuS }) => cpuS) / sum(({ seconds }) => seconds),
    mostBehindS: Math.max(0, ...takes.map(({ mostBehindS }) => mostBehindS)),
    memoryMb: memoryOf(takes),
  };
}

/** The value below which the share `q` of sorted values lies; nearest rank. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

function memoryOf(takes: readonly Measured[]): ArmFigures['memoryMb'] {
  const sizes = takes.flatMap(({ memoryBytes }) => (memoryBytes === null ? [] : [memoryBytes / 1e6]));
  const first = sizes[0];
  const last = sizes.at(-1);
  return first === undefined || last === undefined ? null : { first, last, most: Math.max(...sizes) };
}

/** The figures of all arms as a Markdown table. */
export function tableOf(arms: ReadonlyMap<string, ArmFigures>): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const rows = [...arms].map(([arm, figures]) => [
    arm,
    percent(figures.wordErrorRate),
    percent(figures.insertions),
    String(figures.wordsFromNothing),
    figures.terms === null
      ? '–'
      : `${figures.terms.recall.toFixed(3)} / ${figures.terms.precision.toFixed(3)}`,
    `${seconds(figures.stopToTextMs.median)} / ${seconds(figures.stopToTextMs.p95)}`,
    figures.realTimeFactor === null ? '–' : figures.realTimeFactor.toFixed(3),
    figures.cpuPerSecond.toFixed(3),
    figures.memoryMb === null
      ? '–'
      : `${figures.memoryMb.first.toFixed(0)} → ${figures.memoryMb.last.toFixed(0)} MB`,
  ]);
  const head = [
    'arm',
    'WER',
    'insertions',
    'words from nothing',
    'terms recall / precision',
    'stop to text median / p95',
    'real-time factor',
    'CPU s per s',
    'memory',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
