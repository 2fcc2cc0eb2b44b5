import { join } from 'node:path';
import { preview } from 'vite';
import { onTestFinished } from 'vitest';

/**
 * Serves the built app as a host without any special headers would; gives the address, ending in a slash. Requests for which
 * `holds` is true get no answer, as from a host that is very slow.
 */
export async function servePlainly(holds: (path: string) => boolean = () => false): Promise<string> {
  const server = await preview({
    root: join(import.meta.dirname, '../../..'),
    configFile: false,
    appType: 'mpa',
    plugins: [
      {
        name: 'hold-requests',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, _, next) => {
            if (!holds(request.url ?? '')) next();
          });
        },
      },
    ],
    preview: { host: '127.0.0.1', port: 0, allowedHosts: true },
  });
  onTestFinished(() => server.close());
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server gave no address.');
  return url;
}
