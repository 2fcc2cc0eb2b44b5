import { join } from 'node:path';
import { preview } from 'vite';
import { onTestFinished } from 'vitest';

/** Serves the built app as a host without any special headers would; gives the address, ending in a slash. */
export async function servePlainly(): Promise<string> {
  const server = await preview({
    root: join(import.meta.dirname, '../../..'),
    configFile: false,
    appType: 'mpa',
    preview: { host: '127.0.0.1', port: 0 },
  });
  onTestFinished(() => server.close());
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server gave no address.');
  return url;
}
