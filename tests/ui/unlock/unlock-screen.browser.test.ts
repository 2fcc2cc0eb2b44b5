import axe from 'axe-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { History } from '../../../src/history/history';
import { renderUnlock } from '../../../src/ui/unlock/render-unlock';
import { attemptOf, freshName, openedHistory, storedBankOf } from '../../fakes/fresh-history';

const PASSPHRASE = 'four quiet herons';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const passphrase = () => page.getByLabelText('Passphrase', { exact: true });

async function lockedHistory(): Promise<History> {
  const name = freshName();
  const history = await openedHistory(name, { iterations: 1 });
  await history.attempts.add(attemptOf('a'));
  await history.banks.put(storedBankOf('Platform', 1));
  await history.protection.protect(PASSPHRASE);
  history.close();
  return openedHistory(name, { iterations: 1 });
}

/** Draws the question for the passphrase; `opened` tells whether it was answered. */
function ask(history: History) {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => root.remove());
  const opened = vi.fn();
  const reload = vi.fn();
  void renderUnlock(root, history, reload).then(opened);
  return { root, opened, reload };
}

it('opens with the passphrase, which may be mistyped as often as it takes', async () => {
  const history = await lockedHistory();
  const { root, opened } = ask(history);
  await expect.element(page.getByRole('heading', { name: 'Type your passphrase' })).toBeVisible();
  await expect.element(passphrase()).toHaveFocus();
  for (const wrong of ['four quiet heron', '', 'herons']) {
    await passphrase().fill(wrong);
    await button('Unlock').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/not the passphrase/);
  }
  expect(opened).not.toHaveBeenCalled();
  await passphrase().fill(PASSPHRASE);
  await button('Unlock').click();
  await vi.waitFor(() => expect(opened).toHaveBeenCalled());
  expect(root.childNodes).toHaveLength(0);
  expect(await history.attempts.get('a')).toEqual(attemptOf('a'));
});

it.each(['light', 'dark'] as const)('can be used by everyone, in the %s theme', async (theme) => {
  const history = await lockedHistory();
  await history.settings.change({ theme });
  ask(history);
  await passphrase().fill('herons');
  await button('Unlock').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  for (const width of [320, 1280]) {
    await page.viewport(width, 800);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  }
});

it('deletes what is locked for who lost it, after a question, and nothing else', async () => {
  const history = await lockedHistory();
  const { opened } = ask(history);
  await button('I lost it').click();
  await expect.element(page.getByText(/nobody can open it/)).toBeVisible();
  await button('Cancel').click();
  expect(history.protection.state()).toEqual({ kind: 'locked' });
  await button('I lost it').click();
  await button('Delete what is locked').click();
  await vi.waitFor(() => expect(opened).toHaveBeenCalled());
  expect((await history.attempts.list()).attempts).toEqual([]);
  expect((await history.banks.list()).banks).toHaveLength(1);
});

it('begins anew where another tab took the passphrase away', async () => {
  const history = await lockedHistory();
  const { reload, opened } = ask(history);
  await expect.element(passphrase()).toBeVisible();
  history.close(); // as it does when another tab asks for the database
  await passphrase().fill(PASSPHRASE);
  await button('Unlock').click();
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  expect(opened).not.toHaveBeenCalled();
});

it('waits for another tab that is at work, and begins anew when that is done', async () => {
  let done = () => {};
  const free = new Promise<void>((resolve) => {
    done = resolve;
  });
  const history = await openedHistory();
  const protection = { ...history.protection, state: () => ({ kind: 'busy-elsewhere', free }) as const };
  const { reload } = ask({ ...history, protection });
  await expect.element(page.getByText(/goes on by itself/)).toBeVisible();
  expect(reload).not.toHaveBeenCalled();
  done();
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
});
