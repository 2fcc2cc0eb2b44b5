import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { QUESTION, readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilReady } from './harness/open-app';

/** Enough for a few key terms. */
const SPOKEN_S = 8;

it('follows a spoken answer from the plan of the day to the charts, and keeps it', async () => {
  const { page, errors } = await openApp({ microphone: [{ recording: 'q06-full-1' }] });
  expect(await todayOf(page)).toMatch(/^Today: 5 questions, about \d+ minutes$/);

  await page.goto(page.url().replace(/#.*/, '#/question/6'));
  await page.getByRole('heading', { name: QUESTION }).waitFor();
  await startAnswering(page);
  await untilRecorded(page, SPOKEN_S);
  await stopAnswering(page);
  const feedback = await readFeedback(page);
  await page.getByText(/^Practise this again (tomorrow|on )/).waitFor();

  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  const share = await page.getByText(/You know .*% of the key terms/).innerText();
  expect(Number(/\d+/.exec(share)?.[0])).toBeGreaterThan(0);

  // The browser's storage alone carries it over the reload.
  await page.reload();
  await untilReady(page);
  await page.getByText(share, { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Progress', exact: true }).click();
  await page.getByLabel('Coverage of').selectOption({ label: `6. ${QUESTION}` });
  await page.getByText('Coverage as a table').click();
  const cells = await page.getByRole('region', { name: 'Coverage' }).getByRole('cell').allInnerTexts();
  expect(cells).toHaveLength(2);
  expect(Number.parseInt(cells[1] ?? '', 10)).toBeGreaterThan(0);
  expect(feedback.covered).toBeGreaterThan(0);
  await page.getByRole('img', { name: /^Chart: Time spoken. \d+ s in all banks/ }).waitFor();
  expect(errors).toEqual([]);
});

function todayOf(page: Page): Promise<string> {
  return page.getByRole('heading', { name: /^Today/ }).innerText();
}
