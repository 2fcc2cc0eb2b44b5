import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { expect, inject, onTestFinished } from 'vitest';
import { chromiumFlags, findChromium } from '../../../scripts/chromium';
import { type FakeVoices, installFakeSpeech } from '../../fakes/speech-synthesis';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

export interface OpenAppOptions {
  /** A WAV file, of tests/fixtures or absolute, that is the microphone: it starts with each take, silence follows. */
  readonly microphone?: string;
  /** Puts a fake voice in place of the browser's; without it the browser is as mute as it comes. */
  readonly voices?: FakeVoices;
  /** Where the profile is kept from one launch to the next; a fresh one otherwise. */
  readonly profile?: string;
  /** Another address than the built app's, ending in a slash. */
  readonly url?: string;
  /** The first route, `#/` otherwise. */
  readonly route?: string;
  /** Prepares the browser before the app is opened: permissions, scripts to run first. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  readonly flags?: readonly string[];
}

export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** What the console has said as an error so far, and what was thrown and not caught. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the app in a Chromium of its own and waits until it is usable. Names of other hosts do not resolve there; when
 * the test ends the browser is closed, and the test fails if the page asked for another host.
 */
export async function openApp(options: OpenAppOptions = {}): Promise<OpenApp> {
  const url = options.url ?? inject('appUrl');
  const microphoneWav = options.microphone === undefined ? undefined : resolve(FIXTURES, options.microphone);
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...chromiumFlags(microphoneWav === undefined ? {} : { microphoneWav, loop: false }),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(options.flags ?? []),
    ],
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });

  const foreign = watchForeignRequests(context, url);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await context.close();
  };
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail' && !closed) await picture(context, task.name);
    await close();
    expect(foreign, 'requests to other hosts').toEqual([]);
  });

  if (options.voices) await context.addInitScript(installFakeSpeech, options.voices);
  await options.prepare?.(context);
  const page = context.pages()[0] ?? (await context.newPage());
  const errors = collectErrors(page);
  await page.goto(`${url}${options.route ?? '#/'}`);
  await untilReady(page);
  return { page, context, url, errors, close };
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

function watchForeignRequests(context: BrowserContext, appUrl: string): readonly string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(appUrl).origin) foreign.push(request.url());
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
