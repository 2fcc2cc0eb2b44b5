import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { bundleTrouble } from './bundle-budget.ts';
import { licenceTrouble } from './licence-rules.ts';
import { runQuietly } from './run.ts';
import { addTallies, type Tally } from './tally.ts';

interface CheckResult {
  readonly passed: boolean;
  readonly output: string;
}

interface StaticCheck {
  readonly name: string;
  run(): Promise<CheckResult>;
}

const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'lint and format', run: () => program('biome', 'ci', '.') },
  { name: 'types', run: () => program('tsc', '-p', '.') },
  { name: 'nothing unused', run: () => program('knip') },
  { name: 'build', run: () => program('vite', 'build', '--logLevel', 'warn') },
];

/** Runs every static check, side by side, and measures the build when it is there; each counts as one. */
export async function runStaticChecks(): Promise<Tally> {
  const running = STATIC_CHECKS.map(async (check) => report(check.name, await check.run()));
  const tallies = await Promise.all(running);
  return addTallies([
    ...tallies,
    report('licences', await keepsLicences()),
    report('bundle budget', await keepsBundleBudget()),
  ]);
}

function report(name: string, { passed, output }: CheckResult): Tally {
  const failures = passed ? [] : [`FAILED ${name}`];
  console.log(`\n== ${name}\n${output}${failures[0] ?? `passed: ${name}`}`);
  return { passed: passed ? 1 : 0, failed: failures.length, skipped: 0, failures };
}

async function program(name: string, ...args: readonly string[]): Promise<CheckResult> {
  const { code, output } = await runQuietly(name, args);
  return { passed: code === 0, output };
}

async function keepsLicences(): Promise<CheckResult> {
  const trouble = licenceTrouble(JSON.parse(await readFile('package-lock.json', 'utf8')));
  return { passed: trouble.length === 0, output: trouble.map((sentence) => `${sentence}\n`).join('') };
}

async function keepsBundleBudget(): Promise<CheckResult> {
  try {
    const trouble = await bundleTrouble('dist');
    return { passed: trouble.length === 0, output: trouble.map((sentence) => `${sentence}\n`).join('') };
  } catch (error) {
    return { passed: false, output: `The build could not be measured. ${inspect(error)}\n` };
  }
}
