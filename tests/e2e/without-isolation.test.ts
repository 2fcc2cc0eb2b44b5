import { expect, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';
import { servePlainly } from './harness/plain-server';

it('works on one thread from a host that sends no special headers, where no service worker adds them', async () => {
  const { page } = await openApp({
    url: await servePlainly(),
    route: '#/question/6',
    prepare: (context) =>
      context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
    microphone: [{ recording: 'q06-full-1' }],
  });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
});
