/** How a run of checks or tests went. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
  };
}

/** The one line that ends every run: `12 passed, 0 failed`, with `, 1 skipped` only if there is one. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What a suite of tests did, and in which time: `unit: 12 passed, 0 failed in 1 min 23 s`. */
export function suiteLine(name: string, tally: Tally, durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
  return `${name}: ${tallyLine(tally)} in ${time}`;
}

/** Prints the tally as the last line and sets the exit code. A run that checked nothing has failed. */
export function printTally(tally: Tally): void {
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
  console.log(`\n${tallyLine(tally)}`);
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a Vitest report. A file that failed before its first test counts as one failure, and so does a run that failed
 * without a failing test, such as by an unhandled rejection.
 */
export function tallyOf(report: VitestReport, exitCode: number): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const count = (...statuses: string[]) => tests.filter((status) => statuses.includes(status)).length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = count('failed') + brokenFiles;
  const failedOtherwise = failed === 0 && (exitCode !== 0 || !report.success) ? 1 : 0;
  return {
    passed: count('passed'),
    failed: failed + failedOtherwise,
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
  };
}
