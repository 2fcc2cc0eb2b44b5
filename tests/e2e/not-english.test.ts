import { expect, it } from 'vitest';
import { startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { applause, babble } from './harness/noises';
import { openApp, untilModelReady } from './harness/open-app';

const SECONDS = 10;

it.each([
  ['German', /did not sound like English speech/, async () => ({ recording: 'german' }) as const],
  // Where the recording begins in it decides whether the model writes any word.
  [
    'six people who talk at once',
    /did not sound like English speech|No speech was heard/,
    () => babble(SECONDS),
  ],
  ['applause', /No speech was heard/, async () => applause(SECONDS)],
])('says what %s is not, and gives it no score', async (_, sentence, sound) => {
  const { page } = await openApp({ route: '#/question/6', microphone: [await sound()] });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, SECONDS);
  await stopAnswering(page);
  await page.getByText(sentence).waitFor({ timeout: 120_000 });
  expect(await page.getByText(/\d+ of \d+ key terms/).count()).toBe(0);
});
