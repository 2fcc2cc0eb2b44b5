import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { QUESTION, readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';
import { openingOf, wavOf } from './harness/wav';

/** The microphone hears the same in every take: a denial at first, then the beginning of a full answer. Cut in silences. */
const TRAP_S = 8.5;
const FULL_S = 26;
/** In the full answer, the silence after its first sentence about CI/CD and monitoring. */
const FIRST_TERMS_S = 10.5;

it('adds a gap take to an answer, and compares it with another', { timeout: 240_000 }, async () => {
  const { page, errors } = await openApp({ microphone: await trapThenFull(), route: '#/question/6' });
  await untilModelReady(page);
  const feedback = page.getByRole('region', { name: 'Feedback' });

  await startAnswering(page);
  await untilRecorded(page, Math.floor(TRAP_S));
  await stopAnswering(page);
  const trap = await readFeedback(page);
  await feedback.getByText(/^Say these three next time: /).waitFor();

  await page.getByRole('button', { name: 'Answer only what I missed' }).click();
  await page.getByRole('button', { name: 'Show what was missed' }).click();
  const missed = page.getByRole('list', { name: 'Missed so far' }).getByRole('listitem');
  expect(await missed.count()).toBe(trap.total - trap.covered);
  await untilRecorded(page, TRAP_S + FULL_S);
  await stopAnswering(page);
  const both = await readFeedback(page);
  expect(both.total).toBe(trap.total);
  expect(both.covered).toBeGreaterThan(trap.covered);

  // What the addition brought says so, and is played from there.
  const added = feedback.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'addition 1' });
  await added.first().click();
  await feedback.getByText(/^Addition 1 at 0:\d\d: /).waitFor();
  expect(await page.getByLabel('Take').inputValue()).toBe('1');
  await page.getByRole('region', { name: 'Recording' }).getByRole('button', { name: 'Pause' }).waitFor();

  await page.getByRole('button', { name: 'Try again' }).click();
  await startAnswering(page);
  await untilRecorded(page, TRAP_S + FIRST_TERMS_S);
  await stopAnswering(page);
  const second = await readFeedback(page);

  await page.getByRole('link', { name: 'Compare with an earlier answer' }).click();
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
  const counts = await page
    .getByRole('row', { name: /^Key terms/ })
    .getByRole('cell')
    .allInnerTexts();
  expect(counts.slice(0, 2)).toEqual([
    `${both.covered} of ${both.total}`,
    `${second.covered} of ${second.total}`,
  ]);

  const kept = page.getByRole('region', { name: 'Covered both times' });
  await kept.getByRole('button', { name: 'Play both' }).first().click();
  await kept.getByRole('button', { pressed: true, name: 'Earlier' }).waitFor();
  await kept.getByRole('button', { pressed: true, name: 'Later' }).waitFor();
  await kept.getByRole('button', { pressed: true }).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

it('adds a gap take to a stored answer', { timeout: 240_000 }, async () => {
  const { page, url, errors } = await openApp({ microphone: await trapThenFull(), route: '#/question/6' });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, Math.floor(TRAP_S));
  await stopAnswering(page);
  const trap = await readFeedback(page);

  await page.goto(`${url}#/history`);
  await page.reload();
  await page.getByRole('link', { name: /^today at/ }).click();
  await page.getByText(/^Answered today at/).waitFor();
  await untilModelReady(page);
  await page.getByRole('button', { name: 'Answer only what I missed' }).click();
  await page.getByText('This adds to your answer').waitFor();
  await untilRecorded(page, TRAP_S + FIRST_TERMS_S);
  await stopAnswering(page);
  await page.getByLabel('Take').waitFor({ timeout: 120_000 });
  const both = await readFeedback(page);
  expect(both.total).toBe(trap.total);
  expect(both.covered).toBeGreaterThan(trap.covered);

  await page.reload();
  expect(await readFeedback(page)).toEqual(both);
  const added = page.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'addition 1' });
  await added.first().click();
  expect(await page.getByLabel('Take').inputValue()).toBe('1');
  await page.getByRole('region', { name: 'Recording' }).getByRole('button', { name: 'Pause' }).waitFor();
  expect(errors).toEqual([]);
});

async function trapThenFull(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name);
  const trap = await openingOf(fixture('q06-trap-1.wav'), TRAP_S);
  const full = await openingOf(fixture('q06-full-1.wav'), FULL_S);
  const path = join(folder, 'trap-then-full.wav');
  await writeFile(path, wavOf(Int16Array.from([...trap, ...full])));
  return path;
}
