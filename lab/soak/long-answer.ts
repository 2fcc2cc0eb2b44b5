import { startAnswering, stopAnswering, untilHeard } from '../../scripts/answering';
import type { Counts } from './counts';
import { type FastMicrophone, hearFast, untilPushed } from './fast-microphone';
import { openSoakedApp } from './soaked-app';

const PUSHED_MS = 3_600_000;
/** A machine that is busy elsewhere takes longer than the answer to hear it. */
const HEARD_MS = 3_600_000;

export interface LongAnswer {
  /** With the model ready, and on the home page after the answer. */
  readonly counts: readonly Counts[];
  /** From Stop to the feedback. */
  readonly feedbackS: number;
  readonly words: number;
  /** The most that the page's process held until then; null where the system doesn't tell. */
  readonly peaks: readonly { readonly when: string; readonly bytes: number | null }[];
}

/** Gives one long answer to question 6 in the built app, its sound faster than it is spoken, and waits for the feedback. */
export async function giveLongAnswer(
  url: string,
  wav: string,
  microphone: FastMicrophone,
): Promise<LongAnswer> {
  const app = await openSoakedApp(url, wav, (page) => hearFast(page, wav, microphone));
  try {
    const { page } = app;
    const peak = async (when: string) => ({ when, bytes: await app.peakBytes() });
    await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
    const before = await app.count('model ready');
    const peaks = [await peak('model ready')];
    await page.evaluate(() => location.assign('#/question/6'));
    await startAnswering(page);
    await untilPushed(page, PUSHED_MS);
    peaks.push(await peak('Stop'));
    const stoppedMs = performance.now();
    await stopAnswering(page);
    await untilHeard(page, HEARD_MS);
    const feedbackS = (performance.now() - stoppedMs) / 1000;
    const transcript = (await page.getByRole('region', { name: 'Transcript' }).textContent()) ?? '';
    peaks.push(await peak('feedback'));
    await page.evaluate(() => location.assign('#/'));
    await page.getByRole('heading', { name: 'Viva Voce', level: 1 }).waitFor();
    const counts = [before, await app.count('home again')];
    return { counts, feedbackS, words: transcript.split(/\s+/).length, peaks };
  } finally {
    await app.close();
  }
}
