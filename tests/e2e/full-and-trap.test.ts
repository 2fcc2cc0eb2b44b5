import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { wordErrorRate } from '../../lab/metrics/word-error-rate';
import { ONE_VOICE } from '../fakes/speech-synthesis';
import {
  QUESTION,
  readFeedback,
  readTranscript,
  startAnswering,
  stopAnswering,
  untilRecorded,
} from './harness/interview';
import type { Sound } from './harness/microphone';
import { type OpenApp, openApp, untilReady } from './harness/open-app';

/** Longer than the recording, so that its last word is in the take: a whole answer of the usual length. */
const FULL_S = 54;
/** In the silence after the sentence that ends with these words: a stable model, and denials of versions and records. */
const TRAP = { untilS: 29, lastWords: 'in their own notebooks.' };

it('takes a full answer and a trap from question to history', { timeout: 400_000 }, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'viva-voce-'));
  onTestFinished(() => rm(profile, { recursive: true }));
  const open = (microphone: Sound) =>
    openApp({ profile, microphone: [microphone], voices: ONE_VOICE, route: '#/question/6' });

  const fullText = await textOf('q06-full-1');
  const before = await open({ recording: 'q06-full-1' });
  const full = await answerAloud(before, FULL_S, fullText);
  expect(full.spoken).toEqual([QUESTION]);
  expect(full.errorRate, full.transcript).toBeLessThan(0.25);
  expect(full.feedback.said.join('\n')).toMatch(/model drift/i);
  expect(full.feedback.said.join('\n')).toMatch(/experiment tracking/i);
  await before.close();

  const trapText = await textOf('q06-trap-1');
  const now = await open({ recording: 'q06-trap-1', untilS: TRAP.untilS });
  const trap = await answerAloud(
    now,
    TRAP.untilS,
    trapText.slice(0, trapText.indexOf(TRAP.lastWords) + TRAP.lastWords.length),
  );
  expect(trap.errorRate, trap.transcript).toBeLessThan(0.25);
  expect(trap.feedback.total).toBe(full.feedback.total);
  expect(trap.feedback.covered).toBeLessThan(full.feedback.covered / 2);

  // The browser was closed in between, so the full answer was kept on the disk.
  await now.page.getByRole('link', { name: 'History', exact: true }).click();
  const answers = now.page.getByRole('region', { name: QUESTION }).getByRole('listitem');
  await answers.first().waitFor();
  expect(await answers.allInnerTexts()).toEqual([
    expect.stringContaining(`${trap.feedback.covered} of ${trap.feedback.total} key terms`),
    expect.stringContaining(`${full.feedback.covered} of ${full.feedback.total} key terms`),
  ]);
});

async function answerAloud({ page, errors }: OpenApp, seconds: number, reference: string) {
  await page.getByRole('heading', { name: QUESTION }).waitFor();
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await page.waitForFunction(() => spokenTexts.length > 0);
  const spoken = await page.evaluate(() => spokenTexts);

  await startAnswering(page);
  await untilRecorded(page, seconds);
  await stopAnswering(page);
  const feedback = await readFeedback(page);
  const transcript = await readTranscript(page);
  const { rate } = wordErrorRate(reference, transcript);

  const player = page.getByRole('region', { name: 'Recording' });
  await player.getByRole('button', { name: 'Play', exact: true }).click();
  await player.getByText('0:02').waitFor();
  expect(errors).toEqual([]);

  await page.reload();
  await untilReady(page);
  return { spoken, feedback, transcript, errorRate: rate };
}

function textOf(recording: string): Promise<string> {
  return readFile(join(import.meta.dirname, `../fixtures/${recording}.txt`), 'utf8');
}
