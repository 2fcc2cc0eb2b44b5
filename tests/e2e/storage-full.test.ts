import { expect, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('still scores the answer when the storage is full, and says that it cannot be kept', async () => {
  const { page, context, url } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
  });
  await untilModelReady(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 1 });

  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  expect(await page.getByRole('alert').first().innerText()).toMatch(/storage|full|space/i);
});
