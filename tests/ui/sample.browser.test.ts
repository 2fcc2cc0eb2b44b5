import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { openedHistory } from '../fakes/fresh-history';
import { showApp } from './shown-app';

const region = page.getByRole('region', { name: 'Feedback' });

it('a sample answer shows its feedback before the first answer, and is kept nowhere', async () => {
  const history = await openedHistory();
  await showApp('#/', { history });
  await page.getByRole('link', { name: 'see a sample answer' }).click();
  await expect.element(page.getByRole('heading', { name: 'How do you bake bread?' })).toBeVisible();
  await expect.element(region.getByText('2 of 3 key terms')).toBeVisible();
  await region.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'dough' }).click();
  await expect.element(region.getByText(/“dough” · in these words/)).toBeVisible();
  expect(page.getByRole('button', { name: /I said this|Say it now/ }).elements()).toEqual([]);
  expect((await history.attempts.list()).attempts).toEqual([]);
  await page.getByRole('button', { name: 'Close the explanation' }).click(); // on a phone it lies over the bar
  await page.getByRole('button', { name: 'Answer your first question' }).click();
  await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
});
