import { expect, it } from 'vitest';
import { QUESTION } from './harness/interview';
import { openApp } from './harness/open-app';

it('names the line of a bank it cannot read and keeps the built-in one', async () => {
  const { page } = await openApp({ route: '#/banks' });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'notes.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '# My bank\n\n### 1. What is data drift?\n\n### 2. What is a pipeline?\n\nA chain of steps.\n',
      ),
    });
  expect(await page.getByRole('alert').innerText()).toContain('line 3');

  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByRole('link', { name: QUESTION }).waitFor();
  expect(await page.getByRole('link').filter({ hasText: /\?|\./ }).count()).toBeGreaterThanOrEqual(23);
});
