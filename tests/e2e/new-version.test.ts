import { expect, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { copyBuiltApp } from './harness/next-version';
import { openApp, untilModelReady, untilOffline, untilReady } from './harness/open-app';
import { servePlainly } from './harness/plain-server';

it('offers a new version in a sentence after the answer, never reloads a take, and opens it when it is asked to', async () => {
  const host = await copyBuiltApp();
  const url = await servePlainly({ folder: host.folder });
  const { page, errors } = await openApp({
    url,
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1', untilS: 8 }],
  });
  await untilOffline(page);
  await untilModelReady(page);
  const offer = page.getByText('A new version of Viva Voce is here.');
  const version = () => page.evaluate(() => document.documentElement.dataset.version);

  await startAnswering(page);
  await host.releaseNext();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update(); // browsers ask by themselves now and then
  });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting != null;
  });
  await untilRecorded(page, 7);
  expect(await offer.count()).toBe(0);
  await stopAnswering(page);
  await readFeedback(page);

  await offer.waitFor();
  expect(await version()).toBeUndefined();
  await page.getByRole('button', { name: 'Open it now' }).click();
  await page.waitForSelector('html[data-version="next"]', { state: 'attached' });
  await untilReady(page);
  await page.getByRole('link', { name: 'History' }).click();
  await page
    .getByText(/of \d+ key terms/)
    .first()
    .waitFor();
  expect(errors).toEqual([]);
});
