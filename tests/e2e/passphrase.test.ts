import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import {
  QUESTION,
  readFeedback,
  readTranscript,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from './harness/interview';
import { crash, openApp, untilModelReady, untilReady } from './harness/open-app';
import { storedText } from './harness/stored-text';

const PASSPHRASE = 'four quiet herons at dawn';

it('encrypts spoken answers with a passphrase, asks for it after a reload, and then has all of them', async () => {
  const { page, context, url } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
  });
  await untilModelReady(page);
  await answer(page, 8);
  const plain = await storedText(page);
  expect(wordsIn(plain, await readTranscript(page))).not.toEqual([]);
  expect(plain).toContain(WEBM);

  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await page.getByRole('button', { name: 'Change the passphrase' }).waitFor();

  await page.evaluate(() => location.assign('#/question/6'));
  await answer(page, 12);
  const transcript = await readTranscript(page);
  await page.getByRole('slider', { name: 'Position in the recording' }).waitFor();
  await expectLocked(page, transcript);

  await page.reload();
  await page.getByRole('heading', { name: 'Type your passphrase' }).waitFor();
  await expectLocked(page, transcript);
  await unlock(page, 'a wrong passphrase');
  await page.getByText('This is not the passphrase').waitFor();
  await unlock(page, PASSPHRASE);
  await untilReady(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  const answers = page.getByRole('region', { name: QUESTION }).getByRole('listitem');
  await answers.first().getByRole('link').first().click(); // the latest
  await page.getByRole('slider', { name: 'Position in the recording' }).waitFor();
  expect(await readTranscript(page)).toBe(transcript);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByText(/0:0[1-9] of/).waitFor();

  await page.evaluate(() => location.assign('#/question/7'));
  await startAnswering(page);
  await untilRecorded(page, 6);
  await crash(page);
  const reopened = await context.newPage();
  await reopened.goto(url);
  await unlock(reopened, PASSPHRASE);
  await untilReady(reopened);
  await reopened.getByRole('button', { name: 'Recover' }).click();
  await readFeedback(reopened);
  await expectLocked(reopened, `${transcript} ${await readTranscript(reopened)}`);
});

/** How a WebM file says at its beginning what it is. */
const WEBM = 'B\x82\x84webm';

async function answer(page: Page, seconds: number): Promise<void> {
  await startAnswering(page);
  await untilRecorded(page, seconds);
  await stopAnswering(page);
  await readFeedback(page);
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** No word of the transcript lies in the database, and no beginning of a sound file. */
async function expectLocked(page: Page, transcript: string): Promise<void> {
  const raw = await storedText(page);
  expect(raw).toContain('audio/webm'); // the sound is there
  expect(raw).not.toContain(WEBM);
  expect(wordsIn(raw, transcript)).toEqual([]);
}

/** The words of a transcript that stand in a text. */
function wordsIn(raw: string, transcript: string): readonly string[] {
  return [...new Set(transcript.match(/[a-z]{6,}/gi))].filter((word) =>
    new RegExp(`\\b${word}\\b`).test(raw),
  );
}
