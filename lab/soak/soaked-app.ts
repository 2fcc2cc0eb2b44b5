import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { chromiumFlags } from '../../scripts/chromium';
import { ensureChromium } from '../../scripts/install-chromium';
import { usageOf } from '../asr/bench-browser';
import type { Counts } from './counts';

/** The built app in a Chromium whose page tells what it holds. */
export interface SoakedApp {
  readonly page: Page;
  /** Collects the garbage and counts what is left once the page has come to rest. */
  count(when: string): Promise<Counts>;
  /** What its process holds now; null where the system doesn't tell. */
  memoryBytes(): Promise<number | null>;
  /** The most memory that its process held so far; null where the system doesn't tell. */
  peakBytes(): Promise<number | null>;
  close(): Promise<void>;
}

/** `prepare` may run scripts before those of the page. */
export async function openSoakedApp(
  url: string,
  microphoneWav: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<SoakedApp> {
  // A private window keeps its database in memory.
  const profile = await mkdtemp(join(tmpdir(), 'viva-voce-soak-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: chromiumFlags({ microphoneWav }),
    viewport: { width: 1280, height: 900 },
  });
  const browser = context.browser();
  if (browser === null) throw new Error('The profile has no browser');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(countObjectUrls);
  await prepare(page);
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    page,
    count: (when) => countIn(browser, page, session, when),
    memoryBytes: async () => (await usageOf(browser)).memoryBytes,
    peakBytes: async () => (await usageOf(browser)).peakBytes,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** A page that was left goes within a second: its effects end after the next one is drawn, and so do the handles of this tool. */
const REST_MS = 500;
const MOST_RESTS = 20;

/** Counts again and again until nothing more goes. */
async function countIn(browser: Browser, page: Page, session: CDPSession, when: string): Promise<Counts> {
  let least = await countNow(browser, page, session, when);
  for (let rests = 0; rests < MOST_RESTS; rests += 1) {
    await page.waitForTimeout(REST_MS);
    const next = await countNow(browser, page, session, when);
    if (next.nodes >= least.nodes && next.listeners >= least.listeners) break;
    least = next;
  }
  return least;
}

async function countNow(browser: Browser, page: Page, session: CDPSession, when: string): Promise<Counts> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { memoryBytes, handles } = await usageOf(browser);
  return {
    when,
    memoryBytes,
    handles,
    heapBytes: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    objectUrls: await page.evaluate(() => Reflect.get(window, 'objectUrls').size),
  };
}

/** Runs in the page before its scripts, where nothing else of this file is known. */
function countObjectUrls(): void {
  const open = new Set<string>();
  Reflect.set(window, 'objectUrls', open);
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (content) => {
    const address = createObjectURL(content);
    open.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    open.delete(address);
    revokeObjectURL(address);
  };
}
