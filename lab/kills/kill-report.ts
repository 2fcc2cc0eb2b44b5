/** What one kill did, in seconds of sound. */
export interface Kill {
  /** From the start of the recording to the kill. */
  readonly spokenS: number;
  /** Spoken after the last chunk that the browser handed over: no page can store it. */
  readonly unfinishedS: number;
  /** What the recovered answer holds; null when it could not be recovered. */
  readonly recoveredS: number | null;
}

/** Sound of finished chunks that may be lost. */
export const LIMIT_S = 1;

/** Seconds that are gone; all of them when nothing came back. */
export function lostS({ spokenS, recoveredS }: Kill): number {
  return Math.max(0, spokenS - (recoveredS ?? 0));
}

/** Of what is gone, the part that the browser had handed over already. */
export function lostOfChunksS(kill: Kill): number {
  return Math.max(0, lostS(kill) - kill.unfinishedS);
}

/** Whether each answer came back, with at most `LIMIT_S` gone of what the browser had handed over. */
export function holds(kills: readonly Kill[]): boolean {
  return kills.every((kill) => kill.recoveredS !== null && lostOfChunksS(kill) <= LIMIT_S);
}

/** A Markdown table, one kill a row. */
export function tableOf(kills: readonly Kill[]): string {
  const rows = kills.map((kill, index) => [
    `${index + 1}`,
    seconds(kill.spokenS),
    kill.recoveredS === null ? 'nothing' : seconds(kill.recoveredS),
    seconds(lostS(kill)),
    seconds(kill.unfinishedS),
    seconds(lostOfChunksS(kill)),
  ]);
  const head = ['kill', 'spoken', 'recovered', 'lost', 'after the last chunk', 'lost of finished chunks'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function summaryOf(kills: readonly Kill[]): string {
  const recovered = kills.filter(({ recoveredS }) => recoveredS !== null).length;
  const lost = kills.map(lostS).sort((a, b) => a - b);
  const median = lost[Math.floor((lost.length - 1) / 2)] ?? 0;
  const most = Math.max(...kills.map(lostOfChunksS));
  return `${recovered} of ${kills.length} recovered. Lost: median ${seconds(median)}, most ${seconds(lost.at(-1) ?? 0)}; of finished chunks at most ${seconds(most)} (limit ${seconds(LIMIT_S)}).`;
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
