/** What a page holds at one moment. */
export interface Counts {
  readonly when: string;
  /** Of its process: page, workers and WebAssembly; null where the system doesn't tell. */
  readonly memoryBytes: number | null;
  /** JavaScript objects of the page alone, after the garbage was collected. */
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Addresses made by `URL.createObjectURL` that were not given back. */
  readonly objectUrls: number;
  readonly handles: number | null;
}

/** So much more than at the first count is still flat: garbage and caches come and go. */
export const LIMIT_RATIO = 1.3;

const RATIOS = ['memoryBytes', 'heapBytes', 'nodes', 'listeners', 'handles'] as const;

/** A Markdown table: one row a count, and last how many times the first the last one is. */
export function tableOf(counts: readonly Counts[]): string {
  const head = ['when', 'memory', 'heap', 'nodes', 'listeners', 'object URLs', 'handles'];
  const rows = counts.map((count) => [
    count.when,
    megabytes(count.memoryBytes),
    megabytes(count.heapBytes),
    `${count.nodes}`,
    `${count.listeners}`,
    `${count.objectUrls}`,
    `${count.handles ?? 'not told'}`,
  ]);
  const times = (name: (typeof RATIOS)[number]) => `${ratioOf(counts, name)?.toFixed(2) ?? 'not told'} ×`;
  const growth = [
    '**last over first**',
    times('memoryBytes'),
    times('heapBytes'),
    times('nodes'),
    times('listeners'),
    '',
    times('handles'),
  ];
  return [head, head.map(() => '---'), ...rows, growth].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What grew by more than the limit, by name; addresses are counted, since the first page may have none. */
export function grown(counts: readonly Counts[]): readonly string[] {
  const ratios = RATIOS.filter((name) => (ratioOf(counts, name) ?? 1) > LIMIT_RATIO);
  const first = counts[0]?.objectUrls ?? 0;
  const last = counts.at(-1)?.objectUrls ?? 0;
  return last > first ? [...ratios, 'objectUrls'] : ratios;
}

function ratioOf(counts: readonly Counts[], name: (typeof RATIOS)[number]): number | null {
  const first = counts[0]?.[name] ?? null;
  const last = counts.at(-1)?.[name] ?? null;
  return first === null || last === null ? null : last / first;
}

export function megabytes(bytes: number | null): string {
  return bytes === null ? 'not told' : `${(bytes / 1e6).toFixed(1)} MB`;
}
