/** `npm run packages`: what the app is built of, under which licences, and what weaknesses of it are known. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knownWeaknesses } from './known-weaknesses.ts';

const HELP = `npm run packages

Writes the bill of materials of what ships (CycloneDX) to test-results/sbom.json, counts the licences, and asks the registry
for known weaknesses (npm audit). Fails when a licence is not allowed, or when what ships has a known weakness.`;

const SBOM = 'test-results/sbom.json';

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else {
  writeBill();
  const licences = npm('run', '--silent', 'licences');
  console.log(`\n== licences\n${licences.stdout}`);
  const isClean = tellWeaknesses();
  if (licences.status !== 0 || !isClean) process.exitCode = 1;
}

function writeBill(): void {
  mkdirSync('test-results', { recursive: true });
  const form = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const bill = execFileSync('npm', form, { encoding: 'utf8', maxBuffer: 100_000_000 });
  writeFileSync(SBOM, bill);
  console.log(`== bill of materials\n${JSON.parse(bill).components.length} packages ship, listed in ${SBOM}`);
}

/** False when there are some. */
function tellWeaknesses(): boolean {
  const found = knownWeaknesses(parsed(npm('audit', '--omit', 'dev', '--json').stdout));
  console.log('== known weaknesses of what ships');
  if (found === null) console.log('not asked: the registry gave no answer');
  else console.log(found.length === 0 ? 'none' : found.join('\n'));
  return found === null || found.length === 0;
}

function npm(...args: readonly string[]) {
  return spawnSync('npm', args, { encoding: 'utf8' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // npm prints no JSON where it asked nobody
  }
}
