import type { ArmFigures } from './bench-figures';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

interface Column {
  readonly head: string;
  /** Null where the figure was not measured; a column without any figure is left out. */
  readonly cell: (figures: ArmFigures) => string | null;
}

const TAKES: readonly Column[] = [
  { head: 'arm', cell: ({ arm }) => arm },
  { head: 'length', cell: ({ lengthS }) => (lengthS === null ? null : `${lengthS} s`) },
  {
    head: 'takes',
    cell: ({ takes, failed }) => (failed === 0 ? `${takes}` : `${takes} of ${takes + failed}`),
  },
];

const FIGURES: readonly Column[] = [
  { head: 'WER', cell: ({ wordErrorRate }) => percent(wordErrorRate) },
  { head: 'insertions', cell: ({ insertions }) => percent(insertions) },
  {
    head: 'words from nothing',
    cell: ({ wordsFromNothing }) => wordsFromNothing?.toString() ?? null,
  },
  {
    head: 'terms recall / precision',
    cell: ({ terms }) => terms && `${terms.recall.toFixed(3)} / ${terms.precision.toFixed(3)}`,
  },
  {
    head: 'stop to text median / p95',
    cell: ({ stopToTextMs: { median, p95 } }) => `${seconds(median)} / ${seconds(p95)}`,
  },
  { head: 'most behind', cell: ({ mostBehindS }) => `${mostBehindS.toFixed(1)} s` },
  { head: 'real-time factor', cell: ({ realTimeFactor }) => realTimeFactor?.toFixed(3) ?? null },
  { head: 'CPU s per s', cell: ({ cpuPerSecond }) => cpuPerSecond.toFixed(3) },
  { head: 'samples lost', cell: ({ samplesLost }) => samplesLost?.toString() ?? null },
  {
    head: 'memory first → last, peak',
    cell: ({ memoryMb }) =>
      memoryMb &&
      `${memoryMb.first.toFixed(0)} → ${memoryMb.last.toFixed(0)}, ${memoryMb.peak.toFixed(0)} MB`,
  },
];

/** Without a take there is no figure. */
const COLUMNS: readonly Column[] = [
  ...TAKES,
  ...FIGURES.map(({ head, cell }): Column => ({ head, cell: (row) => (row.takes === 0 ? null : cell(row)) })),
];

/** The figures of all arms as a Markdown table, with the columns that were measured. */
export function tableOf(figures: readonly ArmFigures[]): string {
  const columns = COLUMNS.filter(({ cell }) => figures.some((row) => cell(row) !== null));
  const rows = figures.map((row) => columns.map(({ cell }) => cell(row) ?? '–'));
  const head = columns.map((column) => column.head);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
