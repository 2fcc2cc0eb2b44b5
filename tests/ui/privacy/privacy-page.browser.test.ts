import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';
import { showApp } from '../shown-app';

afterEach(() => vi.restoreAllMocks());

const button = (name: string) => page.getByRole('button', { name, exact: true });

it('says that the browser promised to keep what is stored', async () => {
  vi.spyOn(StorageManager.prototype, 'persisted').mockResolvedValue(true);
  await showApp('#/privacy');
  await expect.element(page.getByText(/promised to keep it until you delete it/)).toBeVisible();
});

it('says that the browser refused to promise it, and what to do', async () => {
  vi.spyOn(StorageManager.prototype, 'persisted').mockResolvedValue(false);
  vi.spyOn(StorageManager.prototype, 'persist').mockResolvedValue(false);
  await showApp('#/privacy');
  await button('Ask the browser to keep it').click();
  await expect.element(page.getByText(/did not promise it.*Save a backup now and then/)).toBeVisible();
});

it('counts what is stored, and deletes nothing before it asked', async () => {
  const history = await openedHistory();
  const takes = [{ text: 'the dough' }];
  await keepAnswer(history, { id: 'one', createdAt: Date.now(), takes, heard: { dough: ['said'] } });
  await showApp('#/privacy', { history });
  await expect.element(page.getByText('1 answer', { exact: true })).toBeVisible();
  await button('Delete everything').click();
  await userEvent.keyboard('{Escape}');
  expect((await history.attempts.list()).attempts).toHaveLength(1);
  await button('Delete everything').click();
  await button('Delete everything now').click();
  await expect.element(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  await expect(history.attempts.list()).rejects.toMatchObject({ code: 'storage-unavailable' });
});

it('says how large the recordings, the answers, the app and its models are', async () => {
  const history = await openedHistory();
  await keepAnswer(history, { id: 'one', createdAt: Date.now(), takes: [{ text: 'the dough' }], heard: {} });
  await showApp('#/privacy', { history });
  await expect
    .element(page.getByText(/^The app, about 2\.6\sMB, and its speech models, about 74\.0\sMB/))
    .toBeVisible();
  await expect.element(page.getByText(/^1 answer, about \d+\skB/)).toBeVisible();
  await expect.element(page.getByText(/^The recordings, about \d+(\.\d)?\s[kM]B/)).toBeVisible();
});

it('names what could not be deleted, deletes the rest, and offers to try again', async () => {
  const history = await openedHistory();
  await showApp('#/privacy', { history, appStays: new Error('the browser refuses') });
  await button('Delete everything').click();
  await button('Delete everything now').click();
  await expect
    .element(page.getByText(/Not everything could be deleted: the app’s own files may still be here/))
    .toBeVisible();
  await expect(history.attempts.list()).rejects.toMatchObject({ code: 'storage-unavailable' });
  await expect.element(button('Delete everything')).toBeVisible();
});

it('says that nothing is stored where there is no storage', async () => {
  await showApp('#/privacy', { history: null });
  await expect.element(page.getByText(/nothing is stored/)).toBeVisible();
});
