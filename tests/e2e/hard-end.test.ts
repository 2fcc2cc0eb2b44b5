import { expect, it } from 'vitest';
import { readFeedback, readTranscript } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('stops an answer when its minute is over, and keeps and scores all of it', {
  timeout: 240_000,
}, async () => {
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }, { silenceS: 30 }],
  });
  await untilModelReady(page);
  await page.getByRole('button', { name: 'Rules: practice at my pace' }).click();
  await page.getByText('Change single rules').click();
  await page.getByLabel('Time for the answer').selectOption('1 minute');
  await page.getByLabel('When the time is up').selectOption('hard');
  await page.getByLabel('Count in: three, two, one').check({ force: true }); // its label lies over it
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await page.getByRole('button', { name: 'Start now' }).waitFor();
  await page.getByText('Time was up after 1:00, so the recording stopped.').waitFor({ timeout: 180_000 });
  expect((await readFeedback(page)).covered).toBeGreaterThan(5);
  expect((await readTranscript(page)).split(' ').length).toBeGreaterThan(80);
});
