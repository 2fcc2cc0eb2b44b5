import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { chromiumFlags, findChromium } from '../../scripts/chromium';
import { isolationHeaders } from '../../vite.config';
import type { Arm } from './bench-arms';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = 'lab/asr/bench-page';

/** Addresses of the pages. Two servers, because peers must get the packages that the project's own settings replace. */
export interface BenchServers {
  readonly addresses: Readonly<Record<Arm['page'], string>>;
  close(): Promise<void>;
}

export async function startServers(): Promise<BenchServers> {
  const ours = await createServer({ root: ROOT, logLevel: 'error', server: { port: 0, hmr: false } });
  const peers = await createServer({
    configFile: false,
    root: ROOT,
    cacheDir: join(ROOT, 'node_modules/.vite-peers'),
    logLevel: 'error',
    optimizeDeps: {
      entries: [`${PAGES}/peers.html`, `${PAGES}/peers-worker.ts`],
      exclude: ['@timur00kh/whisper.wasm'], // starts its threads from its own file
    },
    worker: { format: 'es' },
    server: { host: '127.0.0.1', port: 0, hmr: false, headers: isolationHeaders },
  });
  await Promise.all([ours.listen(), peers.listen()]);
  return {
    addresses: {
      ours: addressOf(ours, 'ours.html'),
      peers: addressOf(peers, 'peers.html'),
      'whisper-wasm': addressOf(peers, 'whisper-wasm.html'),
    },
    async close() {
      await Promise.all([ours.close(), peers.close()]);
    },
  };
}

function addressOf(server: ViteDevServer, page: string): string {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('A server gave no address');
  return `${url}${PAGES}/${page}`;
}

/** What the page's process used, workers and WebAssembly included. */
export interface Usage {
  /** Resident now and at most since its start; null where the system doesn't tell. */
  readonly memoryBytes: number | null;
  readonly peakBytes: number | null;
  /** Since its start, over all threads. */
  readonly cpuS: number;
  /** Files, sockets and shared memory that it holds open; null where the system doesn't tell. */
  readonly handles: number | null;
}

export interface OpenPage {
  readonly page: Page;
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

/** Opens a bench page in its own Chromium, with WAVs of `audio` at /bench-audio/. */
export async function openPage(url: string, audio: string, microphoneWav?: string): Promise<OpenPage> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: chromiumFlags(microphoneWav === undefined ? {} : { microphoneWav, loop: false }),
  });
  const context = await browser.newContext({ permissions: ['microphone'] });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.route('**/bench-audio/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    await route.fulfill({ body: await readFile(join(audio, name)), contentType: 'audio/wav' });
  });
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  return { page, usage: () => usageOf(browser), close: () => browser.close() };
}

/** What the process of the page used that works most in this browser. */
export async function usageOf(browser: Browser): Promise<Usage> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  // Chromium's own pages have small processes beside the one that works.
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => b.cpuTime - a.cpuTime);
  const busiest = renderers[0];
  if (busiest === undefined) throw new Error('The page has no process');
  return {
    ...(await residentMemory(busiest.id)),
    cpuS: busiest.cpuTime,
    handles: process.platform === 'linux' ? (await readdir(`/proc/${busiest.id}/fd`)).length : null,
  };
}

async function residentMemory(processId: number): Promise<Pick<Usage, 'memoryBytes' | 'peakBytes'>> {
  if (process.platform !== 'linux') return { memoryBytes: null, peakBytes: null };
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  const bytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
  return { memoryBytes: bytes('VmRSS'), peakBytes: bytes('VmHWM') };
}
