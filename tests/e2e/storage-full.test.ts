import { expect, inject, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

/** An empty database takes 74 kB; a second of an answer some 7 kB. */
const ROOM_BYTES = 100_000;

it('still scores the answer when the storage is full, and says that it cannot be kept', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
    // Before the database is opened: Chromium takes room that it once found for granted for half a minute.
    async prepare(context) {
      const session = await context.newCDPSession(await context.newPage());
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: new URL(inject('appUrl')).origin,
        quotaSize: ROOM_BYTES,
      });
    },
  });
  await untilModelReady(page);

  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  expect(await page.getByRole('alert').first().innerText()).toMatch(/storage|full|space/i);
});
