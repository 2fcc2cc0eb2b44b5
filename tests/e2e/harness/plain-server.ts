import { join } from 'node:path';
import { preview } from 'vite';
import { onTestFinished } from 'vitest';

export interface PlainHost {
  /** The built app; the one that all tests share otherwise. */
  readonly folder?: string;
  /** The path under which it lies, with a slash at both ends; the root otherwise. */
  readonly path?: string;
  /** Requests for which it is true get no answer, as from a host that is very slow. */
  readonly holds?: (path: string) => boolean;
}

/** Serves a built app as a host without any special headers would; gives the address, ending in a slash. */
export async function servePlainly({ folder = 'dist', path = '/', holds }: PlainHost = {}): Promise<string> {
  const server = await preview({
    root: join(import.meta.dirname, '../../..'),
    base: path,
    build: { outDir: folder },
    configFile: false,
    appType: 'mpa',
    plugins: [
      {
        name: 'hold-requests',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, _, next) => {
            if (!holds?.(request.url ?? '')) next();
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
