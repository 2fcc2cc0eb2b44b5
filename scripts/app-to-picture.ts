import { type Browser, chromium } from 'playwright';
import { build, preview } from 'vite';
import { ANSWER_WAV } from './answering.ts';
import { chromiumFlags } from './chromium.ts';
import { ensureChromium } from './install-chromium.ts';

/** Builds the app and opens a Chromium whose microphone hears one answer; both are closed when `work` is over. */
export async function inBuiltApp<T>(work: (browser: Browser, url: string) => Promise<T>): Promise<T> {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0 } });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumFlags({ microphoneWav: ANSWER_WAV, loop: false }),
  });
  try {
    return await work(browser, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser.close();
    await server.close();
  }
}
