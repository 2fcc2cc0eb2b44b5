import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { chromiumFlags } from '../../scripts/chromium';
import { ensureChromium } from '../../scripts/install-chromium';
import { usageOf } from '../asr/bench-browser';
import type { Counts } from './counts';

/** The built app in a Chromium whose page tells what it holds. */
export interface SoakedApp {
  readonly page: Page;
  /** Collects the garbage and counts what is left. */
  count(when: string): Promise<Counts>;
  close(): Promise<void>;
}

export async function openSoakedApp(url: string, microphoneWav: string): Promise<SoakedApp> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumFlags({ microphoneWav }),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(countObjectUrls);
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    page,
    count: (when) => countIn(browser, page, session, when),
    close: () => browser.close(),
  };
}

async function countIn(browser: Browser, page: Page, session: CDPSession, when: string): Promise<Counts> {
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
