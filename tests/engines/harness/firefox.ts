import puppeteer, { type ElementHandle } from 'puppeteer-core';
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
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.evaluateOnNewDocument(tellErrorsAsText);
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
        const element = found.asElement() as ElementHandle<Element> | null;
        return element && (await element.evaluate(standsStill)) ? element : null;
      });
      await handle.click();
    },
    screenshot: () => page.screenshot(),
    errors: () => errors,
    close: () => browser.close(),
  };
}

/** In the page, before its scripts: WebDriver BiDi tells nothing of an error in the console but that it is one. */
function tellErrorsAsText(): void {
  const tell = console.error;
  console.error = (...said: readonly unknown[]) =>
    tell(...said.map((part) => (part instanceof Error ? `${part}\n${part.stack}\n${part.cause}` : part)));
}

/** In the page: whether an element is where it was a moment ago, so that a press does not miss it. */
function standsStill(element: Element): Promise<boolean> {
  const before = element.getBoundingClientRect();
  return new Promise((resolve) => {
    setTimeout(() => {
      const now = element.getBoundingClientRect();
      resolve(now.x === before.x && now.y === before.y);
    }, 200);
  });
}
