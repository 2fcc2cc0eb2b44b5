import type { Page } from 'playwright';
import { startAnswering, stopAnswering, untilHeard, untilRecorded } from '../../scripts/answering';
import { longHistory } from '../review/long-history';
import { seedHistory, seedRecordings } from '../review/seed-history';
import type { Counts } from './counts';
import { openSoakedApp, type SoakedApp } from './soaked-app';

const ANSWER_S = 2;
/** Counts are taken at these shares of all answers; what is loaded once is there at the first. */
const SHARES = [0.2, 0.4, 0.6, 0.8, 1];
const WORDS = 300;
/** The app is opened so often; the middle of their times is told. */
const STARTS = 7;
/** The browser tidies up after a page that was left, its memory and its database; a start at once would wait for that. */
const REST_MS = 6000;

/** Answers question 6 again and again, each time on a fresh page of it, and counts what the page holds on the home page. */
export async function answerOften({ page, count }: SoakedApp, answers: number): Promise<readonly Counts[]> {
  await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
  const counts: Counts[] = [];
  const counted = new Set(SHARES.map((share) => Math.round(share * answers)));
  for (let answered = 1; answered <= answers; answered += 1) {
    await page.evaluate(() => location.assign('#/question/6'));
    await startAnswering(page);
    await untilRecorded(page, ANSWER_S);
    await stopAnswering(page);
    await untilHeard(page);
    await page.evaluate(() => location.assign('#/'));
    await page.getByRole('heading', { name: 'Viva Voce', level: 1 }).waitFor();
    if (counted.has(answered)) counts.push(await count(`after ${answered} answers`));
  }
  return counts;
}

/**
 * The cells of a row: how long the first screen takes with so many attempts of an earlier version and so much sound, and from then
 * on, how long the history takes, and what the page holds once all is read.
 */
export async function openHistoryOf(
  url: string,
  wav: string,
  { attempts, soundBytes }: { readonly attempts: number; readonly soundBytes: number },
): Promise<readonly string[]> {
  const app = await openSoakedApp(url, wav);
  try {
    const { page } = app;
    const history = longHistory(attempts, WORDS, Date.now());
    await seedHistory(page, history);
    if (soundBytes > 0) await seedRecordings(page, history, soundBytes / attempts);
    const firstMs = await startAgain(page, url);
    const startsMs: number[] = [];
    while (startsMs.length < STARTS) {
      await untilAtRest(page);
      startsMs.push(await startAgain(page, url));
    }
    const readyMs = median(startsMs);
    const before = await page.evaluate(() => performance.now());
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('link', { name: /^today at/i }).waitFor();
    const shownMs = (await page.evaluate(() => performance.now())) - before;
    await page.getByText('Reading your answers …').waitFor({ state: 'hidden' });
    const wholeMs = await page.evaluate(() => performance.now());
    const { heapBytes, memoryBytes } = await app.count('');
    return [
      `${attempts}`,
      `${(soundBytes / 1e9).toFixed(1)} GB`,
      `${firstMs.toFixed(0)} ms`,
      `${readyMs.toFixed(0)} ms`,
      `${wholeMs.toFixed(0)} ms`,
      `${shownMs.toFixed(0)} ms`,
      `${(heapBytes / 1e6).toFixed(1)} MB`,
      memoryBytes === null ? 'not told' : `${(memoryBytes / 1e6).toFixed(0)} MB`,
    ];
  } finally {
    await app.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Opens the app in the place of what is shown. Resolves to the time from then until it can be used. */
async function startAgain(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.waitForTimeout(REST_MS);
  await page.goto(url);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  return page.evaluate(() => performance.now());
}

/** Until nothing is read any more that would keep the next start waiting: whoever opens the app did not leave it a moment ago. */
async function untilAtRest(page: Page): Promise<void> {
  await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
  await page.evaluate(() => location.assign('#/history'));
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await page.getByText('Reading your answers …').waitFor({ state: 'hidden', timeout: 120_000 });
}
