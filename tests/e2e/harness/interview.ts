import type { Page } from 'playwright';

export {
  readFeedback,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from '../../../scripts/answering.ts';

/** The question that the recordings of tests/fixtures answer. */
export const QUESTION = 'Explain the difference between DevOps and MLOps.';

/** The words of the transcript on screen, without the heading, buttons and tabs above them. */
export function readTranscript(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: 'Transcript' });
  return region.getByRole('tabpanel', { name: 'You said' }).innerText();
}
