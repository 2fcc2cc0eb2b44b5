/** `npm test`: every static check and every test, the ones in a real browser included, counted in the last line. */
import { readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { untestedEngines } from './engine-programs.ts';
import { ensureChromium } from './install-chromium.ts';
import { run } from './run.ts';
import { runStaticChecks } from './static-checks.ts';
import { addTallies, printTally, suiteLine, type Tally, tallyOf } from './tally.ts';

const HELP = `npm test [-- SUITE...]

Runs every suite, or only the suites named, and ends with the time of each and "N passed, N failed":
  check    lint and format, types, the production build and its size
  unit     what runs in Node: parsing, scoring, states, stores, the architecture, the checksums of the weights
  browser  parts in a real Chromium, with a recording as the microphone
  e2e      the built app in a real Chromium, with the real weights
  engines  the built app in Firefox and WebKit, as far as they are installed (npm run engines); the last lines say what is not

One file of a suite: npx vitest run --project unit tests/bank/parse-bank.test.ts

A Chromium is taken from CHROMIUM_PATH, else PATH, else Playwright's; when there is none, one is installed.`;

const SUITES: ReadonlyMap<string, () => Promise<Tally>> = new Map([
  ['check', runStaticChecks],
  ['unit', () => runVitest('unit')],
  ['browser', () => runInChromium('browser')],
  ['e2e', () => runInChromium('e2e')],
  ['engines', () => runVitest('engines')],
]);

function failed(sentence: string, error: unknown): Tally {
  console.error(`\n${sentence}`, error);
  return { passed: 0, failed: 1, skipped: 0, failures: [sentence] };
}

async function runInChromium(project: string): Promise<Tally> {
  try {
    ensureChromium();
  } catch (error) {
    return failed(`The ${project} tests did not run.`, error);
  }
  return runVitest(project);
}

async function runVitest(project: string): Promise<Tally> {
  console.log(`\n== ${project} tests`);
  const reportPath = `test-results/${project}.json`;
  await rm(reportPath, { force: true });
  const exitCode = await run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
  ]);
  try {
    return tallyOf(JSON.parse(await readFile(reportPath, 'utf8')), exitCode);
  } catch (error) {
    return failed(`The ${project} tests ended without a report.`, error);
  }
}

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !SUITES.has(name));

if (values.help || unknown.length > 0) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const tallies: Tally[] = [];
  const lines: string[] = [];
  for (const [name, runSuite] of SUITES) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const startedMs = performance.now();
    const tally = await runSuite();
    tallies.push(tally);
    lines.push(suiteLine(name, tally, performance.now() - startedMs));
    if (name === 'engines') lines.push(...untestedEngines().map((line) => `not run: ${line}`));
  }
  console.log(`\n${lines.join('\n')}`);
  printTally(addTallies(tallies));
}
