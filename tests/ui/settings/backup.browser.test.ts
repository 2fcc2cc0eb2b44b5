import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { History } from '../../../src/history/history';
import { attemptOf, openedHistory, record } from '../../fakes/fresh-history';
import { showApp } from '../shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const whole = { onProgress: () => {}, signal: new AbortController().signal };

async function answered(): Promise<History> {
  const history = await openedHistory();
  await record(history, 'a-take');
  await history.attempts.add(attemptOf('a'));
  return history;
}

/** The dialog of the browser, in which the user names a file of the origin's own file system. */
async function namedFile(): Promise<FileSystemFileHandle> {
  const folder = await navigator.storage.getDirectory();
  const name = `${crypto.randomUUID()}.zip`;
  const file = await folder.getFileHandle(name, { create: true });
  const before = Reflect.get(window, 'showSaveFilePicker');
  Reflect.set(window, 'showSaveFilePicker', async () => file);
  onTestFinished(async () => {
    Reflect.set(window, 'showSaveFilePicker', before);
    await folder.removeEntry(name);
  });
  return file;
}

describe('a backup', () => {
  it('is written to the file that the user named, and holds everything', async () => {
    const file = await namedFile();
    await showApp('#/settings', { history: await answered() });
    await button('Save a backup').click();
    await expect.element(page.getByText('The backup is saved.')).toBeVisible();
    const other = await openedHistory();
    const { contents } = await other.backup.open(await file.getFile(), whole);
    expect(contents.answers).toEqual({ there: 1, here: 0, others: 0 });
  });

  it('is shown before it is imported, and nothing is added when one decides against it', async () => {
    const zip = await (await answered()).backup.export(Date.now(), whole);
    const history = await openedHistory();
    await showApp('#/settings', { history });
    const choose = () => userEvent.upload(page.getByLabelText('Backup file'), new File([zip], 'backup.zip'));
    await choose();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/holds 1 answer and 1 recording/);
    await userEvent.keyboard('{Escape}');
    expect((await history.attempts.list()).attempts).toEqual([]);
    await choose();
    await button('Add what is new').click();
    await expect.element(page.getByText(/Backup imported: 1 answer added/)).toBeVisible();
    await choose();
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/1 answer is here already and stays/);
  });

  it('takes the place of what is here after one has read what goes', async () => {
    const zip = await (await answered()).backup.export(Date.now(), whole);
    const history = await openedHistory();
    await history.attempts.add(attemptOf('mine'));
    await showApp('#/settings', { history });
    await userEvent.upload(page.getByLabelText('Backup file'), new File([zip], 'backup.zip'));
    await expect
      .element(page.getByRole('dialog'))
      .toHaveTextContent(/1 answer that is not in it will be deleted, with its sound\. This can’t be undone/);
    await button('Replace all').click();
    await expect.element(page.getByText(/Backup imported: 1 answer added, 1 answer deleted/)).toBeVisible();
    expect((await history.attempts.list()).attempts.map(({ id }) => id)).toEqual(['a']);
  });

  it('says before it takes the place of all that sync carries that to the other devices', async () => {
    const zip = await (await answered()).backup.export(Date.now(), whole);
    const history = await openedHistory();
    await history.attempts.add(attemptOf('mine'));
    await showApp('#/settings', {
      history: { ...history, sync: { ...history.sync, isOn: async () => true } },
    });
    await userEvent.upload(page.getByLabelText('Backup file'), new File([zip], 'backup.zip'));
    await expect
      .element(page.getByRole('dialog'))
      .toHaveTextContent(
        /will be deleted, with its sound, here and, because sync is on, on your other devices/,
      );
  });

  it('that is damaged is refused with a sentence', async () => {
    const zip = await (await answered()).backup.export(Date.now(), whole);
    await showApp('#/settings');
    await userEvent.upload(
      page.getByLabelText('Backup file'),
      new File([zip.slice(0, zip.size - 9)], 'backup.zip'),
    );
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/no backup of Viva Voce, or it is damaged/);
  });
});
