import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppError } from '../../src/base/app-error';
import { showApp } from './shown-app';

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** What a screen reader reads in each phase of a question: a change of the kept text is to be read before it is taken. */
it('is read in an order that makes sense, in each phase', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }); // the time of the answer stands still
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await showApp('#/question/1');
  const main = page.getByRole('main');
  await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
  await expect.element(main).toMatchAriaSnapshot();
  await press('Type instead');
  await expect.element(page.getByRole('region', { name: 'Your answer' })).toMatchAriaSnapshot();
  await press('Speak instead');
  await press('Start answering');
  await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await expect.element(main).toMatchAriaSnapshot();
  await press('Stop');
  const feedback = page.getByRole('region', { name: 'Feedback' });
  await expect.element(feedback).toMatchAriaSnapshot();
  await page.getByText(/^How the \d+\s% comes about$/).click();
  await expect.element(page.getByRole('group').filter({ hasText: 'comes about' })).toMatchAriaSnapshot();
  await press('steam');
  await expect.element(page.getByRole('list', { name: 'Missed' })).toMatchAriaSnapshot();
  await press('Close the explanation');
  await press('Say what I missed');
  await expect.element(page.getByRole('dialog')).toMatchAriaSnapshot();
});

it('is read in an order that makes sense where no speech was heard', async () => {
  await showApp('#/question/1', { hears: new AppError('no-speech') });
  await press('Start answering');
  await press('Stop');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('main')).toMatchAriaSnapshot();
});
