import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

/** An answer to question 6, and its length in seconds. */
export const ANSWER_WAV = fileURLToPath(new URL('../tests/fixtures/q06-full-1.wav', import.meta.url));
export const ANSWER_S = 54;

/** What the feedback on an answer lists. */
export interface Feedback {
  readonly covered: number;
  readonly total: number;
  readonly said: readonly string[];
  readonly close: readonly string[];
  readonly missed: readonly string[];
}

/** Presses "Start answering" and waits until the microphone is open. */
export async function startAnswering(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start answering' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
}

/** Lets the microphone hear `seconds` of its recording, which begins when the take begins. */
export async function untilRecorded(page: Page, seconds: number): Promise<void> {
  await page.getByRole('timer').waitFor();
  await page.waitForFunction(
    (target) => {
      // Looked for in the page: a handle from here would keep the whole panel in its memory.
      const shown = document.querySelector('[role="timer"]')?.textContent ?? '';
      const [minutes = 0, rest = 0] = shown.match(/\d+/g)?.map(Number) ?? [];
      return minutes * 60 + rest >= target;
    },
    seconds,
    { timeout: (seconds + 30) * 1000, polling: 100 },
  );
}

/** Ends the take. */
export async function stopAnswering(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
}

/** Waits for the feedback, or for the reason why there is none: a second or two of an answer may hold no word, or too few to pass for English. */
export async function untilHeard(page: Page, timeout = 180_000): Promise<void> {
  const feedback = page.getByRole('region', { name: 'Feedback' }).getByText(/\d+ of \d+ key terms/);
  const none = page.getByText(/No speech was heard|did not sound like English speech/);
  await feedback.or(none).first().waitFor({ timeout });
}

/** Waits for the feedback of a take, read for its meaning, and reads it. */
export async function readFeedback(page: Page): Promise<Feedback> {
  const region = page.getByRole('region', { name: 'Feedback' }).and(page.locator(':not([data-being-read])'));
  const headline = region.getByText(/\d+ of \d+ key terms/).first();
  await headline.waitFor({ timeout: 180_000 });
  const [covered = Number.NaN, total = Number.NaN] =
    /(\d+) of (\d+)/
      .exec((await headline.textContent()) ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const list = (name: string) =>
    region.getByRole('list', { name, exact: true }).getByRole('listitem').allInnerTexts();
  return {
    covered,
    total,
    said: await list('Said'),
    close: await list('Close'),
    missed: await list('Missed'),
  };
}
