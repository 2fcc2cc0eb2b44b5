import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import {
  readFeedback,
  readTranscript,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from './harness/interview';
import { crash, openApp, untilReady } from './harness/open-app';
import { servePlainly } from './harness/plain-server';

it('offers the answer for recovery after the tab was killed while recording', async () => {
  const { page, context, url } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
  });
  await startAnswering(page);
  await untilRecorded(page, 12);
  await crash(page);

  const reopened = await context.newPage();
  await reopened.goto(url);
  await untilReady(reopened);
  await reopened.getByRole('button', { name: 'Recover' }).click();
  expect((await readFeedback(reopened)).covered).toBeGreaterThan(0);
  expect(await readTranscript(reopened)).toMatch(/emphasi[sz]e/i);
  expect(await recordedSeconds(reopened)).toBeGreaterThanOrEqual(10); // all but the last second
});

it('offers the answer for recovery after a reload while it waited for the model', async () => {
  let modelHeld = true;
  const url = await servePlainly({ holds: (path) => modelHeld && path.startsWith('/models/') });
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
    url,
  });
  await startAnswering(page);
  await untilRecorded(page, 6);
  await stopAnswering(page);
  await page.getByText(/your answer is kept/i).waitFor();

  modelHeld = false;
  await page.reload();
  await untilReady(page);
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByRole('button', { name: 'Recover' }).click();
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  expect(await recordedSeconds(page)).toBeGreaterThanOrEqual(5);
});

/** Length of the recording on screen, in whole seconds. */
async function recordedSeconds(page: Page): Promise<number> {
  const player = page.getByRole('region', { name: 'Recording' });
  const [, minutes = '', seconds = ''] = /of (\d+):(\d+)/.exec(await player.innerText()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
