import { expect, it } from 'vitest';
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
  const { page } = await openApp({ url: await servePlainly() });
  await expect.poll(() => page.evaluate(() => crossOriginIsolated), { timeout: 30_000 }).toBe(true);
  await untilReady(page);
  const { type } = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON());
  expect(type).toBe('reload');
  await page.reload();
  await untilReady(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
