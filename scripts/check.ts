/** `npm run check`: every static check. Each is run even when an earlier one failed. */
import { parseArgs } from 'node:util';
import { runStaticChecks } from './static-checks.ts';
import { printTally } from './tally.ts';

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) {
  console.log(
    'npm run check\n\nLint and format, types, what nothing uses, the production build and its size. Ends with "N passed, N failed".',
  );
} else {
  printTally(await runStaticChecks());
}
