import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { History } from '../../../src/history/history';
import { attemptOf, freshName, openedHistory } from '../../fakes/fresh-history';
import { rawText } from '../../fakes/raw-rows';
import { showApp } from '../shown-app';

const PASSPHRASE = 'four quiet herons';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

/** Passwords have no role; their labels name them. */
const secret = (name: string) => page.getByLabelText(name, { exact: true });

/** The page "Privacy" of somebody with an answer, without or with a passphrase. */
async function shown(options: { readonly passphrase?: string } = {}) {
  const name = freshName();
  const history = await openedHistory(name, { iterations: 1 });
  await history.attempts.add(attemptOf('marmalade'));
  if (options.passphrase) await history.protection.protect(options.passphrase);
  await showApp('#/privacy', { history });
  return { name, history };
}

async function expectPassphrase(name: string, passphrase: string): Promise<void> {
  const next = await openedHistory(name, { iterations: 1 });
  await next.protection.unlock(passphrase);
  next.close();
}

it('is off, says what it does and what a lost passphrase costs, and is cancelled without a trace', async () => {
  const { history } = await shown();
  await expect.element(page.getByRole('heading', { name: 'Protect with a passphrase' })).toBeVisible();
  await button('Set a passphrase').click();
  await expect.element(page.getByText(/who loses it has lost all answers and recordings/)).toBeVisible();
  await expect.element(button('Save a backup first')).toBeVisible();
  await expect.element(secret('Passphrase')).toHaveFocus();
  await button('Cancel').click();
  await expect.element(button('Set a passphrase')).toHaveFocus();
  expect(history.protection.state()).toEqual({ kind: 'off' });
});

it('sets a passphrase that was typed twice, and tells of one that is short or mistyped', async () => {
  const { name, history } = await shown();
  await button('Set a passphrase').click();
  await secret('Passphrase').fill('heron');
  await expect.element(page.getByText('Too short: 7 more.')).toBeVisible();
  await button('Set the passphrase').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/12 letters or more/);
  await secret('Passphrase').fill(PASSPHRASE);
  await secret('The same again').fill('four quiet heron');
  await button('Set the passphrase').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/not the same/);
  expect(history.protection.state()).toEqual({ kind: 'off' });

  await secret('The same again').fill(PASSPHRASE);
  await button('Set the passphrase').click();
  await expect.element(page.getByText('The passphrase is set.', { exact: false })).toBeVisible();
  await expect.element(button('Change the passphrase')).toBeVisible();
  expect(await rawText(name)).not.toContain('What is drift?');
  await expectPassphrase(name, PASSPHRASE);
});

it('makes one up, which is shown, since nobody could write it down otherwise', async () => {
  const { name } = await shown();
  await button('Set a passphrase').click();
  await button('Make one up').click();
  const made = field('Passphrase');
  await expect.element(made).toHaveValue(expect.stringMatching(/^(\w{4}-){4}\w{4}$/));
  const typed = (made.element() as HTMLInputElement).value;
  await button('Set the passphrase').click();
  await expect.element(button('Change the passphrase')).toBeVisible();
  await expectPassphrase(name, typed);
});

it('changes the passphrase for who knows the one before', async () => {
  const { name } = await shown({ passphrase: PASSPHRASE });
  await button('Change the passphrase').click();
  await secret('Passphrase until now').fill('five loud geese');
  await secret('New passphrase').fill('six small wrens');
  await secret('The same again').fill('six small wrens');
  await button('Change the passphrase').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/not the passphrase/);
  await secret('Passphrase until now').fill(PASSPHRASE);
  await button('Change the passphrase').click();
  await expect.element(page.getByText('The passphrase is changed.')).toBeVisible();
  await expectPassphrase(name, 'six small wrens');
});

it('removes the passphrase after a question', async () => {
  const { name, history } = await shown({ passphrase: PASSPHRASE });
  await button('Remove the passphrase').click();
  await button('Remove it').click();
  await expect.element(button('Set a passphrase')).toBeVisible();
  expect(history.protection.state()).toEqual({ kind: 'off' });
  expect(await rawText(name)).toContain('What is drift?');
});

it('goes on with what was left in the middle, when the app is opened again', async () => {
  const name = freshName();
  const history = await openedHistory(name, { iterations: 1 });
  await history.attempts.add(attemptOf('a'));
  await interrupted(history);
  history.close();
  const next = await openedHistory(name, { iterations: 1 });
  await next.protection.unlock(PASSPHRASE);
  expect(next.protection.state()).toEqual({ kind: 'unfinished', to: 'sealed' });
  await showApp('#/privacy', { history: next });
  await expect.element(button('Change the passphrase')).toBeVisible();
  expect(await rawText(name)).not.toContain('What is drift?');
});

/** Sets the passphrase, and ends before anything is sealed. */
async function interrupted(history: History): Promise<void> {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    if (this.name !== 'protection') throw new DOMException('The tab is gone', 'AbortError');
    return Reflect.apply(put, this, row);
  };
  try {
    await expect(history.protection.protect(PASSPHRASE)).rejects.toThrow();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}
