/** `npm start`: builds the app, serves it on this machine alone and prints its address. */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const USUAL_PORT = 4173;

const HELP = `npm start [-- --port N]

Builds Viva Voce, serves it on 127.0.0.1 and prints the address. Without --port the usual port ${USUAL_PORT} is taken, or the
next free one.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' }, port: { type: 'string' } } });
const port = Number(values.port ?? USUAL_PORT);

if (values.help || !Number.isInteger(port) || port < 0 || port > 65_535) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port, strictPort: values.port !== undefined } });
  console.log(`\nViva Voce is at ${server.resolvedUrls?.local[0]}\nStop it with Ctrl+C.`);
}
