/** `npm run build`: the app as a folder of files, for any host and any path of it. */
import { parseArgs } from 'node:util';

const HELP = `npm run build [-- --max-file MB]

Builds Viva Voce into dist, which any static host can serve, from any folder. With --max-file, weights of more than so many
megabytes are split into parts that the app joins again: some hosts take no file above 25.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' }, 'max-file': { type: 'string' } } });
const mostMegabytes = values['max-file'] === undefined ? null : Number(values['max-file']);

if (values.help || (mostMegabytes !== null && !(mostMegabytes >= 1))) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  if (mostMegabytes !== null) process.env.MAX_FILE_MB = String(mostMegabytes);
  const { build } = await import('vite'); // whose configuration reads the limit
  await build();
}
