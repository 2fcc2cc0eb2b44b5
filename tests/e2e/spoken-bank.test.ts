import { expect, it } from 'vitest';
import { startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('makes a bank of nothing: a question is typed, its model answer spoken, and an answer is scored by it', {
  timeout: 240_000,
}, async () => {
  const { page } = await openApp({ route: '#/banks', microphone: [{ recording: 'q06-full-1' }] });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await untilModelReady(page);
  await press('New bank');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('My own');
  await dialog.getByLabel('Questions').fill('What have DevOps and MLOps in common?');
  await press('Create the bank');
  await press('1 What have DevOps and MLOps in common?');
  await press('Speak it');
  await untilRecorded(page, 20);
  await press('Stop');
  const spoken = page.getByRole('textbox', { name: 'Model answer' });
  await page.getByRole('button', { name: 'Speak it', exact: true }).waitFor({ timeout: 120_000 });
  expect(await spoken.inputValue()).toMatch(/automation.*monitoring/is);
  await press('Save');

  await page.goto(page.url().replace(/#.*/, '#/question/1'));
  await startAnswering(page);
  await untilRecorded(page, 20);
  await stopAnswering(page);
  const feedback = page.getByRole('region', { name: 'Feedback' });
  await feedback
    .getByText(/\d+ of \d+ key terms/)
    .first()
    .waitFor({ timeout: 120_000 });
  expect(
    await feedback.getByRole('list', { name: 'Said', exact: true }).getByRole('listitem').count(),
  ).toBeGreaterThan(2);
});
