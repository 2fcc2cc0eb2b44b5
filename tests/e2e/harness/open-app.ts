import type { BrowserContext, Page } from 'playwright';
import { expect, inject, onTestFinished } from 'vitest';
import { type FakeVoices, installFakeSpeech } from '../../fakes/speech-synthesis';
import { openOwnBrowser, openSharedBrowser } from './browser';
import type { MicrophoneFile, Sound } from './microphone';

export interface OpenAppOptions {
  /** What the microphone hears from the beginning of every take; silence otherwise. */
  readonly microphone?: readonly Sound[];
  /** Puts a fake voice in place of the browser's; without it the browser is as mute as it comes. */
  readonly voices?: FakeVoices;
  /** Where the profile is kept from one launch to the next; asks for a browser of its own. */
  readonly profile?: string;
  /** Flags of Chromium; they ask for a browser of its own. */
  readonly flags?: readonly string[];
  /** Another address than the built app's, ending in a slash. */
  readonly url?: string;
  /** The first route, `#/` otherwise. */
  readonly route?: string;
  /** The one other host that it may ask, as the user of the test says in Settings. */
  readonly mayAsk?: string;
  /** Prepares the browser before the app is opened: permissions, scripts to run first. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly microphone: MicrophoneFile;
  readonly url: string;
  /** What the console has said as an error so far, and what was thrown and not caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the app as somebody who was never here and waits until it is usable. Names of other hosts do not resolve there;
 * when the test ends the app is closed, and the test fails if the page asked for another host.
 */
export async function openApp(options: OpenAppOptions = {}): Promise<OpenApp> {
  const url = options.url ?? inject('appUrl');
  const wantsOwn = options.profile !== undefined || options.flags !== undefined;
  const browser = wantsOwn
    ? await openOwnBrowser({ ...options, fakesMicrophone: options.microphone !== undefined })
    : await openSharedBrowser();
  const { context, microphone } = browser;

  const foreign = watchForeignRequests(context, [url, ...(options.mayAsk ? [options.mayAsk] : [])]);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await browser.close();
  };
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail' && !closed) await picture(context, task.name);
    await close();
    expect(foreign, 'requests to other hosts').toEqual([]);
  });

  if (options.microphone) await microphone.hear(...options.microphone);
  if (options.voices) await context.addInitScript(installFakeSpeech, options.voices);
  await options.prepare?.(context);
  const page = context.pages()[0] ?? (await context.newPage());
  const errors = collectErrors(page);
  await page.goto(`${url}${options.route ?? '#/'}`);
  await untilReady(page);
  return { page, context, microphone, url, errors, close };
}

/** Leaves a picture of each page of a failed test in test-results. */
async function picture(context: BrowserContext, testName: string): Promise<void> {
  const name = testName.replace(/\W+/g, '-');
  for (const [index, page] of context.pages().entries()) {
    await page.screenshot({ path: `test-results/${name}-${index}.png` });
  }
}

/** Waits for the mark of a usable page. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
}

/** Waits until the weights are loaded and warm. */
export async function untilModelReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
}

/** Waits until all that the app needs is on the device. */
export async function untilOffline(page: Page): Promise<void> {
  await page.waitForSelector('html[data-offline="ready"]', { state: 'attached', timeout: 120_000 });
}

function watchForeignRequests(context: BrowserContext, allowed: readonly string[]): readonly string[] {
  const origins = allowed.map((url) => new URL(url).origin);
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !origins.includes(origin)) foreign.push(request.url());
  });
  return foreign;
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** Kills the tab, as a system without memory does. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {}); // the answer to this command dies with the tab
  await crashed;
}
