/** `npm start`: builds the app, serves it on this machine alone and prints its address. */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const HELP = `npm start [-- --port N]

Builds Viva Voce, serves it on 127.0.0.1 and prints the address. Without --port the usual port is taken, 4173, or the
next free one.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' }, port: { type: 'string' } } });

if (values.help) {
  console.log(HELP);
} else {
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a port number, not "${values.port}".`);
  }
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port, strictPort: values.port !== undefined } });
  console.log(`\nViva Voce is at ${server.resolvedUrls?.local[0]}\nStop it with Ctrl+C.`);
}
