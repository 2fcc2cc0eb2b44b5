import { expect, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('deletes everything from the privacy page: no database, no cache and no entry of localStorage is left', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1', untilS: 6 }],
  });
  await untilModelReady(page);
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
      caches: (await caches.keys()).filter((key) => key.startsWith('viva-voce')),
      entries: Object.keys(localStorage).length,
    }));
  expect(await left()).toEqual({ databases: [], caches: [], entries: 0 });

  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByRole('heading', { name: 'Viva Voce', level: 1 }).waitFor();
});
