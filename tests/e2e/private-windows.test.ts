import { type Browser, chromium } from 'playwright';
import { expect, inject, it, onTestFinished } from 'vitest';
import { chromiumFlags, findChromium } from '../../scripts/chromium';
import { untilModelReady } from './harness/open-app';

it('loads the model in two private windows that are opened together', async () => {
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: chromiumFlags(),
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext(); // off the record, as a private window
  const pages = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(pages.map((page) => page.goto(inject('appUrl'))));
  await Promise.all(pages.map(untilModelReady));
  for (const page of pages) expect(await page.getByRole('alert').count()).toBe(0);
});
