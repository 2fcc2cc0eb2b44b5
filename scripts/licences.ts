/** `npm run licences`: what every installed package may be used under, and whether that is allowed. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { licencesOf, licenceTrouble } from './licence-rules.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) {
  console.log(
    'npm run licences\n\nCounts the licences in package-lock.json and names each package whose licence is not allowed.',
  );
} else {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const [licence, packages] of licencesOf(lock))
    console.log(`${String(packages).padStart(5)}  ${licence}`);
  const trouble = licenceTrouble(lock);
  console.log(trouble.length === 0 ? '\nAll of them are allowed.' : `\n${trouble.join('\n')}`);
  process.exitCode = trouble.length === 0 ? 0 : 1;
}
