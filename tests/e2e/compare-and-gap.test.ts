import { expect, it } from 'vitest';
import { QUESTION, readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import type { Sound } from './harness/microphone';
import { openApp, untilModelReady } from './harness/open-app';

/** Each is cut in a silence between two sentences. A denial: */
const TRAP = { recording: 'q06-trap-1', untilS: 8 } satisfies Sound;
/** Two sentences, of CI/CD and monitoring: */
const FIRST_TERMS = { recording: 'q06-full-1', untilS: 13 } satisfies Sound;
/** The beginning of the second, with automation and CI/CD alone: */
const FEWEST_TERMS = { recording: 'q06-full-1', untilS: 7.6 } satisfies Sound;
/** Two sentences more, of versions and drift of data: */
const MORE_TERMS = { recording: 'q06-full-1', untilS: 26 } satisfies Sound;

it('adds a gap take to an answer, and compares it with another', { timeout: 240_000 }, async () => {
  const { page, microphone, errors } = await openApp({ microphone: [TRAP], route: '#/question/6' });
  await untilModelReady(page);
  const feedback = page.getByRole('region', { name: 'Feedback' });

  await startAnswering(page);
  await untilRecorded(page, TRAP.untilS);
  await stopAnswering(page);
  const trap = await readFeedback(page);
  await feedback.getByRole('heading', { name: 'Say these three next time' }).waitFor();

  await microphone.hear(MORE_TERMS);
  await page.getByRole('button', { name: 'Say what I missed' }).click();
  await page.getByRole('button', { name: 'Start answering' }).click();
  await page.getByRole('button', { name: 'Show what was missed' }).click();
  const missed = page.getByRole('list', { name: 'Missed so far' }).getByRole('listitem');
  expect(await missed.count()).toBe(trap.total - trap.covered);
  await untilRecorded(page, MORE_TERMS.untilS);
  await stopAnswering(page);
  const both = await readFeedback(page);
  expect(both.total).toBe(trap.total);
  expect(both.covered).toBeGreaterThan(trap.covered);

  // What the addition brought says so, and is played from there.
  const added = feedback.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'second take' });
  await added.first().click();
  await feedback.getByText(/^Second take at 0:\d\d: /).waitFor();
  expect(await page.getByLabel('Take').inputValue()).toBe('1');
  await page.getByRole('region', { name: 'Recording' }).getByRole('button', { name: 'Pause' }).waitFor();

  await microphone.hear(FEWEST_TERMS);
  await page.getByRole('button', { name: 'Try again' }).click();
  await startAnswering(page);
  await untilRecorded(page, FEWEST_TERMS.untilS);
  await stopAnswering(page);
  const second = await readFeedback(page);
  expect(second.covered).toBeLessThan(both.covered); // else the comparison could show one as the other

  await page.getByRole('link', { name: 'Compare with an earlier answer' }).click();
  await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
  const counts = async () => {
    const cells = page.getByRole('row', { name: /^Key terms/ }).getByRole('cell');
    return (await cells.allInnerTexts()).slice(0, 2);
  };
  // First takes by default: the addition had more time.
  const ofSecond = `${second.covered} of ${second.total}`;
  expect(await counts()).toEqual([`${trap.covered} of ${trap.total}`, ofSecond]);
  await page.getByLabel('With what was added later').click();
  expect(await counts()).toEqual([`${both.covered} of ${both.total}`, ofSecond]);

  const kept = page.getByRole('region', { name: 'Covered both times' });
  await kept.getByRole('button', { name: 'Play both' }).first().click();
  await kept.getByRole('button', { pressed: true, name: 'Earlier' }).waitFor();
  await kept.getByRole('button', { pressed: true, name: 'Later' }).waitFor();
  await kept.getByRole('button', { pressed: true }).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

it('adds a gap take to a stored answer', { timeout: 240_000 }, async () => {
  const { page, microphone, url, errors } = await openApp({ microphone: [TRAP], route: '#/question/6' });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, TRAP.untilS);
  await stopAnswering(page);
  const trap = await readFeedback(page);

  await page.goto(`${url}#/history`);
  await page.reload();
  await page.getByRole('link', { name: /^today at/ }).click();
  await page.getByText(/^Answered today at/).waitFor();
  await untilModelReady(page);
  await microphone.hear(FIRST_TERMS);
  await page.getByRole('button', { name: 'Say what I missed' }).click();
  await page.getByRole('button', { name: 'Start answering' }).click();
  await page.getByText('This adds to your answer').waitFor();
  await untilRecorded(page, FIRST_TERMS.untilS);
  await stopAnswering(page);
  await page.getByLabel('Take').waitFor({ timeout: 120_000 });
  const both = await readFeedback(page);
  expect(both.total).toBe(trap.total);
  expect(both.covered).toBeGreaterThan(trap.covered);

  await page.reload();
  expect(await readFeedback(page)).toEqual(both);
  const added = page.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'second take' });
  await added.first().click();
  expect(await page.getByLabel('Take').inputValue()).toBe('1');
  await page.getByRole('region', { name: 'Recording' }).getByRole('button', { name: 'Pause' }).waitFor();
  expect(errors).toEqual([]);
});
