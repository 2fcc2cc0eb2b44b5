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
import { openApp, untilReady } from './harness/open-app';

/** A little longer than each recording, so that its last word is in the take. */
const FULL_S = 54;
const TRAP_S = 50;

it('takes a full answer and a trap from question to history', { timeout: 400_000 }, async () => {
  const profile = await mkdtemp(join(tmpdir(), 'viva-voce-'));
  onTestFinished(() => rm(profile, { recursive: true }));

  const full = await answerAloud(profile, 'q06-full-1', FULL_S);
  expect(full.spoken).toEqual([QUESTION]);
  expect(full.errorRate, full.transcript).toBeLessThan(0.25);
  expect(full.feedback.said.join('\n')).toMatch(/model drift/i);
  expect(full.feedback.said.join('\n')).toMatch(/experiment tracking/i);

  const trap = await answerAloud(profile, 'q06-trap-1', TRAP_S);
  expect(trap.errorRate, trap.transcript).toBeLessThan(0.25);
  expect(trap.feedback.total).toBe(full.feedback.total);
  expect(trap.feedback.covered).toBeLessThan(full.feedback.covered / 2);

  // The browser was closed in between, so what is listed here was kept on the disk.
  const { page } = await openApp({ profile, route: '#/history' });
  const answers = page.getByRole('region', { name: QUESTION }).getByRole('listitem');
  await answers.first().waitFor();
  const lines = await answers.allInnerTexts();
  expect(lines).toEqual([
    expect.stringContaining(`${trap.feedback.covered} of ${trap.feedback.total} key terms`),
    expect.stringContaining(`${full.feedback.covered} of ${full.feedback.total} key terms`),
  ]);
});

async function answerAloud(profile: string, recording: string, seconds: number) {
  const { page, errors, close } = await openApp({
    profile,
    microphone: `${recording}.wav`,
    voices: ONE_VOICE,
    route: '#/question/6',
  });
  await page.getByRole('heading', { name: QUESTION }).waitFor();
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await page.waitForFunction(() => spokenTexts.length > 0);
  const spoken = await page.evaluate(() => spokenTexts);

  await startAnswering(page);
  await untilRecorded(page, seconds);
  await stopAnswering(page);
  const feedback = await readFeedback(page);
  const reference = await readFile(join(import.meta.dirname, `../fixtures/${recording}.txt`), 'utf8');
  const transcript = await readTranscript(page);
  const { rate } = wordErrorRate(reference, transcript);

  const player = page.getByRole('region', { name: 'Recording' });
  await player.getByRole('button', { name: 'Play', exact: true }).click();
  await player.getByText('0:02').waitFor();
  expect(errors).toEqual([]);

  await page.reload();
  await untilReady(page);
  await close();
  return { spoken, feedback, transcript, errorRate: rate };
}
