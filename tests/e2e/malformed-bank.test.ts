import { expect, it } from 'vitest';
import { QUESTION } from './harness/interview';
import { openApp } from './harness/open-app';

it('says what a file without a question lacks and keeps the built-in bank', async () => {
  const { page } = await openApp({ route: '#/banks' });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'notes.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# My notes\n\nThe data drifts, and a pipeline is a chain of steps.\n'),
    });
  expect(await page.getByRole('alert').innerText()).toContain('no question was found');

  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByRole('link', { name: QUESTION }).waitFor();
  expect(await page.getByRole('link').filter({ hasText: /\?|\./ }).count()).toBeGreaterThanOrEqual(23);
});
