import { startAnswering, stopAnswering, untilHeard } from '../../scripts/answering';
import type { Counts } from './counts';
import { hearFast, untilPushed } from './fast-microphone';
import { openSoakedApp } from './soaked-app';

/** Faster than the processor hears it: what waits is held, as on a slow machine. */
const PACE = 20;
const PUSHED_MS = 600_000;
/** A machine that is busy elsewhere takes longer than the answer to hear it. */
const HEARD_MS = 3_600_000;

export interface LongAnswer {
  /** With the model ready, and on the home page after the answer. */
  readonly counts: readonly Counts[];
  /** From Stop to the feedback. */
  readonly feedbackS: number;
  readonly words: number;
  /** The most that the page's process held so far. */
  readonly peakBytes: number | null;
}

/** Gives one long answer to question 6 in the built app, its sound faster than it is spoken, and waits for the feedback. */
export async function giveLongAnswer(url: string, wav: string, seconds: number): Promise<LongAnswer> {
  const app = await openSoakedApp(url, wav, (page) => hearFast(page, wav, { seconds, pace: PACE }));
  try {
    const { page } = app;
    await page.waitForSelector('html[data-model="ready"]', { state: 'attached', timeout: 120_000 });
    const before = await app.count('model ready');
    await page.evaluate(() => location.assign('#/question/6'));
    await startAnswering(page);
    await untilPushed(page, PUSHED_MS);
    const stoppedMs = performance.now();
    await stopAnswering(page);
    await untilHeard(page, HEARD_MS);
    const feedbackS = (performance.now() - stoppedMs) / 1000;
    const transcript = (await page.getByRole('region', { name: 'Transcript' }).textContent()) ?? '';
    const peakBytes = await app.peakBytes();
    await page.evaluate(() => location.assign('#/'));
    await page.getByRole('heading', { name: 'Viva Voce', level: 1 }).waitFor();
    const counts = [before, await app.count('home again')];
    return { counts, feedbackS, words: transcript.split(/\s+/).length, peakBytes };
  } finally {
    await app.close();
  }
}
