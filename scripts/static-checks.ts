import { bundleTrouble } from './bundle-budget.ts';
import { run } from './run.ts';
import { addTallies, type Tally } from './tally.ts';

interface StaticCheck {
  readonly name: string;
  passes(): Promise<boolean>;
}

const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'lint and format', passes: async () => (await run('biome', ['ci', '.'])) === 0 },
  { name: 'types', passes: async () => (await run('tsc', ['-p', '.'])) === 0 },
  { name: 'nothing unused', passes: async () => (await run('knip', [])) === 0 },
  { name: 'build', passes: async () => (await run('vite', ['build', '--logLevel', 'warn'])) === 0 },
  { name: 'bundle budget', passes: keepsBundleBudget },
];

/** Runs every static check, the later ones also when an earlier one failed; each counts as one. */
export async function runStaticChecks(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const check of STATIC_CHECKS) {
    console.log(`\n== ${check.name}`);
    const passed = await check.passes();
    console.log(passed ? `passed: ${check.name}` : `FAILED: ${check.name}`);
    tallies.push({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
  }
  return addTallies(tallies);
}

async function keepsBundleBudget(): Promise<boolean> {
  try {
    const trouble = await bundleTrouble('dist');
    for (const sentence of trouble) console.error(sentence);
    return trouble.length === 0;
  } catch (error) {
    console.error('The build could not be measured.', error);
    return false;
  }
}
