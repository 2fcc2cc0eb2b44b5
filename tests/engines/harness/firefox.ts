import puppeteer, { type ConsoleMessage, type ElementHandle } from 'puppeteer-core';
import { findFirefox, MISSING } from '../../../scripts/engine-programs';
import { type Engine, type EnginePage, expressionOf, pressable } from './engine';
import { until } from './programs';
import type { SoundCard } from './sound-card';

export const firefox: Engine = {
  name: 'Firefox',
  missing: MISSING.Firefox,
  open: openFirefox,
};

async function openFirefox(sound: SoundCard): Promise<EnginePage> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox is not installed');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: sound.env,
    extraPrefsFirefox: {
      'media.navigator.permission.disabled': true,
      'permissions.default.microphone': 1,
      'media.autoplay.default': 0,
    },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') void sayOf(message).then((text) => errors.push(text));
  });
  page.on('pageerror', (error) => errors.push(String(error)));

  return {
    version: await browser.version(),
    goTo: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    ask: (question, ...given) => page.evaluate(expressionOf(question, given)) as never,
    install: async (source) => void (await page.evaluate(source)),
    async press(name) {
      const handle = await until(`a button "${name}"`, async () => {
        const found = await page.evaluateHandle(pressable, name);
        return found.asElement() as ElementHandle<Element> | null;
      });
      await handle.click();
    },
    screenshot: () => page.screenshot(),
    errors: () => errors,
    close: () => browser.close(),
  };
}

/** What a message of the console says; an object in it, such as an error, is only a handle until the page is asked. */
async function sayOf(message: ConsoleMessage): Promise<string> {
  try {
    const parts = message
      .args()
      .map((part) => part.evaluate((value) => (value instanceof Error ? `${value.stack}` : String(value))));
    return [message.text(), ...(await Promise.all(parts))].join(' ');
  } catch {
    return message.text(); // the page is gone, and its objects with it
  }
}
