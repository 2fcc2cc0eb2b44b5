import type { Page } from 'playwright';

export {
  readFeedback,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from '../../../scripts/answering.ts';

/** The question that the recordings of tests/fixtures answer. */
export const QUESTION = 'Explain the difference between DevOps and MLOps.';

/** The words of the transcript on screen. */
export async function readTranscript(page: Page): Promise<string> {
  const region = await page.getByRole('region', { name: 'Transcript' }).innerText();
  return region.replace(/^Transcript\s+(Edit\s+)?/, ''); // its heading and its button
}
