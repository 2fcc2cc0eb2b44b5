import { expect, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady, untilOffline } from './harness/open-app';

it('deletes everything from the privacy page: no database, cache, entry or service worker is left, nor comes back', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1', untilS: 6 }],
  });
  await untilModelReady(page);
  await untilOffline(page);
  await startAnswering(page);
  await untilRecorded(page, 5);
  await stopAnswering(page);
  await readFeedback(page);

  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await page.getByText('1 answer').waitFor();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('button', { name: 'Delete everything now' }).click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  const left = () =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      entries: localStorage.length + sessionStorage.length,
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const nothing = { databases: [], caches: [], entries: 0, serviceWorkers: 0 };
  expect(await left()).toEqual(nothing);

  // The service worker still answers for the open page; what it fetches now must not be kept again.
  await page.evaluate(() => fetch('banks/mlops.md').then((response) => response.text()));
  expect(await left()).toEqual(nothing);

  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByRole('heading', { name: 'Viva Voce', level: 1 }).waitFor();
});
