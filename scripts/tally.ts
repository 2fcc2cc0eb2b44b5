import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How a run of checks or tests went. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each check or test that failed, as far as it has a name. */
  readonly failures: readonly string[];
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/** The one line that ends every run: `12 passed, 0 failed`, with `, 1 skipped` only if there is one. */
export function tallyLine({ passed, failed, skipped }: Omit<Tally, 'failures'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What a suite of tests did, and in which time: `unit: 12 passed, 0 failed in 1 min 23 s`. */
export function suiteLine(name: string, tally: Tally, durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
  return `${name}: ${tallyLine(tally)} in ${time}`;
}

/** Prints what failed, the tally as the last line, and sets the exit code. A run that checked nothing has failed. */
export function printTally(tally: Tally): void {
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
  if (tally.failures.length > 0) console.log(`\n${tally.failures.join('\n')}`);
  console.log(`\n${tallyLine(tally)}`);
}

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    /** The path of the file. */
    readonly name: string;
    readonly status: string;
    /** Why the file failed before its first test, else empty. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
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
  );
  const failed = count('failed') + brokenFiles.length;
  const failedOtherwise = failed === 0 && (exitCode !== 0 || !report.success) ? 1 : 0;
  return {
    passed: count('passed'),
    failed: failed + failedOtherwise,
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
    failures: [
      ...brokenFiles.map((file) => failureLine(file.name, 'the file itself', file.message)),
      ...report.testResults.flatMap((file) =>
        file.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => failureLine(file.name, test.fullName, test.failureMessages?.[0] ?? '')),
      ),
    ],
  };
}

/** Characters of a reason that are printed: what was read from a page, such as a transcript, stands before what was expected of it. */
const REASON_LENGTH = 2000;

/** So that the end of a long log tells what to look for: `FAILED tests/a.test.ts > adds up: expected 2 to be 3`. */
function failureLine(path: string, name: string, message: string): string {
  const [reason = ''] = stripVTControlCharacters(message).split(/\n\s+at /); // the calls that led there
  return `FAILED ${relative('.', path)} > ${name}: ${reason.trim().slice(0, REASON_LENGTH)}`;
}
