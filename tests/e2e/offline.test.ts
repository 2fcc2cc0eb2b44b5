import { expect, it, onTestFinished } from 'vitest';
import { openSharedBrowser } from './harness/browser';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady, untilOffline, untilReady } from './harness/open-app';
import { servePlainly } from './harness/plain-server';

/** All pages, by their heading; most were never opened before. */
const PAGES = [
  ['#/', 'Viva Voce'],
  ['#/drill', 'Drill'],
  ['#/mock', 'Mock interview'],
  ['#/progress', 'Progress'],
  ['#/history', 'History'],
  ['#/banks', 'Banks'],
  ['#/settings', 'Settings'],
] as const;

it('works without a network after one visit: every page, an answer, its words and its score', async () => {
  const { page, context, errors } = await openApp({ microphone: [{ recording: 'q06-full-1' }] });
  await untilOffline(page);
  await context.setOffline(true);
  await page.reload();
  await untilReady(page);
  expect(await page.evaluate(() => fetch('nowhere').catch(() => 'no network'))).toBe('no network');

  for (const [route] of PAGES) {
    await page.evaluate((hash) => location.assign(hash), route);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  await page.getByText('Works offline: yes').waitFor();

  await page.evaluate(() => location.assign('#/question/6'));
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  const feedback = await readFeedback(page);
  expect(feedback.total).toBeGreaterThan(0);
  await page.waitForSelector('html[data-offline="ready"]', { state: 'attached' });
  expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

it('isolates itself by one reload on a host that sends no headers', async () => {
  const { context, close } = await openSharedBrowser();
  onTestFinished(close);
  const page = await context.newPage();
  let loads = 0;
  const loadedTwice = new Promise<void>((resolve) => {
    page.on('load', () => ++loads === 2 && resolve());
  });
  await page.goto(await servePlainly());
  await loadedTwice; // asking the page for anything would count as pressing something in it
  await untilReady(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await untilModelReady(page);
  expect(loads).toBe(2);
});
