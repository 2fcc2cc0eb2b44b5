import { expect, it } from 'vitest';
import { QUESTION, readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp } from './harness/open-app';

it('goes on in writing when the browser has no voice, and says why it is silent', async () => {
  const { page } = await openApp({ route: '#/question/6', microphone: [{ recording: 'q06-full-1' }] });
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);

  await page.getByRole('button', { name: 'Read aloud' }).click();
  await page
    .getByText(/no voice/i)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: QUESTION }).waitFor();

  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
});
