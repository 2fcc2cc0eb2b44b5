import type { Page } from 'playwright';
import { untilRecorded } from '../../scripts/answering';
import type { Counts } from './counts';
import { openSoakedApp } from './soaked-app';

const QUESTIONS = 12;
const ANSWER_S = 4;
const COUNT_EVERY = 2;

/**
 * A mock interview of twelve questions that lasts so many minutes by the clock of the page: each answer speaks for some seconds,
 * then the clock goes on at once. Counted in every second answer; the report has to come in the end.
 */
export async function sitThroughMock(url: string, wav: string, minutes: number): Promise<readonly Counts[]> {
  const app = await openSoakedApp(url, wav, (page) => page.addInitScript(makeClockGoOn));
  try {
    const { page } = app;
    await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
    await begin(page);
    const counts: Counts[] = [];
    for (let question = 1; question <= QUESTIONS; question += 1) {
      await page
        .getByText(`Question ${question} of ${QUESTIONS}`, { exact: true })
        .waitFor({ timeout: 60_000 });
      const finish = page.getByRole('button', { name: 'Finish answer' });
      await finish.waitFor({ timeout: 60_000 });
      await untilRecorded(page, ANSWER_S);
      await page.evaluate((ms) => Reflect.get(window, 'clockGoesOn')(ms), (minutes / QUESTIONS) * 60_000);
      if (question % COUNT_EVERY === 0) counts.push(await app.count(`in answer ${question}`));
      await finish.click();
    }
    await page.getByRole('heading', { name: 'Interview report' }).waitFor({ timeout: 300_000 });
    return counts;
  } finally {
    await app.close();
  }
}

async function begin(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/mock'));
  await page.getByText('Change the details').click();
  await page.getByLabel('Length').selectOption({ label: `${QUESTIONS} questions` });
  await page.getByLabel('Order').selectOption({ label: 'As in the bank' });
  const followUps = page.getByRole('switch', { name: 'Ask follow-up questions about points I leave out' });
  if (await followUps.isChecked()) await followUps.press('Space');
  await page.getByRole('button', { name: 'Begin interview' }).click();
}

/** Runs in the page before its scripts, where nothing else of this file is known. Waits last as long as ever. */
function makeClockGoOn(): void {
  const { now } = Date;
  let aheadMs = 0;
  Date.now = () => now() + aheadMs;
  Reflect.set(window, 'clockGoesOn', (ms: number) => {
    aheadMs += ms;
  });
}
