import { expect, it } from 'vitest';
import { startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('says that no speech was heard instead of scoring silence', async () => {
  const { page } = await openApp({ route: '#/question/6', microphone: [{ silenceS: 4 }] });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 4);
  await stopAnswering(page);
  await page.getByText(/no speech was heard/i).waitFor();
  expect(await page.getByText(/\d+ of \d+ key terms/).count()).toBe(0);
});
