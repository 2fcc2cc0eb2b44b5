import type { BrowserContext, Page } from 'playwright';
import { expect, it } from 'vitest';
import { SOFTWARE_GPU_FLAGS } from '../../scripts/chromium';
import type { Settings } from '../../src/history/settings';
import {
  readFeedback,
  readTranscript,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

/** The builds of ONNX Runtime that are asked for, in order. */
function watchRuntimes(context: BrowserContext): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    const build = /\/ort\/(.*)\.wasm$/.exec(request.url())?.[1];
    if (build !== undefined) asked.push(build);
  });
  return asked;
}

/** Writes settings past the screens, as if they had been chosen on another day. */
async function storeSettings(page: Page, record: Partial<Settings>): Promise<void> {
  await page.evaluate(async (settings) => {
    const opening = indexedDB.open('viva-voce');
    await new Promise((resolve) => opening.addEventListener('success', resolve, { once: true }));
    const writing = opening.result.transaction('singles', 'readwrite');
    writing.objectStore('singles').put({ name: 'settings', record: settings });
    await new Promise((resolve) => writing.addEventListener('complete', resolve, { once: true }));
    opening.result.close();
  }, record);
}

/** A card of software is not worth the minute that the app grants. */
const PATIENCE_MS = 10_000;

/** Runs in the page: nothing is waited for longer than this. */
function shortenPatience(mostMs: number): void {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => timeout(Math.min(ms, mostMs));
}

it('transcribes on the processor when the graphics card of yesterday is gone', async () => {
  const asked: { runtimes: readonly string[] } = { runtimes: [] };
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
    prepare: async (context) => {
      asked.runtimes = watchRuntimes(context);
    },
  });
  await untilModelReady(page);
  expect(asked.runtimes).not.toContain('ort-wasm-simd-threaded.jspi');
  await storeSettings(page, {
    graphicsCard: true,
    model: 'whisper-tiny.en',
    graphicsCardTests: { 'whisper-tiny.en': { outcome: 'faster', times: 3 } },
  });
  await page.reload();
  await untilModelReady(page);
  expect(asked.runtimes).toContain('ort-wasm-simd-threaded.jspi');
  await startAnswering(page);
  await untilRecorded(page, 10);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  expect(await readTranscript(page)).toMatch(/principles/);
});

it('tests the graphics card when it is turned on, and stays with the processor when that is faster', {
  timeout: 360_000, // what a busy machine makes of it
}, async () => {
  const asked: { runtimes: readonly string[] } = { runtimes: [] };
  const { page } = await openApp({
    route: '#/settings',
    flags: SOFTWARE_GPU_FLAGS,
    prepare: async (context) => {
      asked.runtimes = watchRuntimes(context);
      await context.addInitScript(shortenPatience, PATIENCE_MS);
    },
  });
  await untilModelReady(page);
  await page.getByRole('switch', { name: 'Use the graphics card (WebGPU)' }).click();
  await page.getByText('The graphics card is being tested').waitFor();
  await page
    .getByText('The graphics card was slower than the processor, so the processor is used.')
    .waitFor({ timeout: 240_000 });
  expect(asked.runtimes).toContain('ort-wasm-simd-threaded.jspi');
});
