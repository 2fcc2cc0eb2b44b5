import { expect, it, onTestFinished, vi } from 'vitest';
import { attemptOf, freshName, openedHistory, record } from '../../fakes/fresh-history';

const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name);

it('leaves no byte in the database, localStorage and sessionStorage, and nothing of others is touched', async () => {
  const name = freshName();
  const history = await openedHistory(name);
  await record(history, 'a-take');
  await history.attempts.add(attemptOf('a'));
  await history.settings.change({ theme: 'dark' });
  localStorage.setItem('viva-voce/x', '1');
  sessionStorage.setItem('viva-voce/x', '1');
  localStorage.setItem('neighbour', '1');
  onTestFinished(() => localStorage.removeItem('neighbour'));

  await history.deleteEverything();

  expect(await databaseNames()).not.toContain(name);
  const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  expect(keys.filter((key) => key.startsWith('viva-voce'))).toEqual([]);
  expect(localStorage.getItem('neighbour')).toBe('1');
});

it('closes what other tabs have open, and nothing that ends later makes the database anew', async () => {
  const name = freshName();
  const told = vi.fn();
  const history = await openedHistory(name);
  const otherTab = await openedHistory(name, { onDeleted: told });
  await history.deleteEverything();
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  for (const { attempts } of [history, otherTab])
    await expect(attempts.add(attemptOf('late'))).rejects.toMatchObject({ code: 'storage-unavailable' });
  expect(await databaseNames()).not.toContain(name);
});

it('can be asked again when the database was held the first time', async () => {
  const name = freshName();
  const history = await openedHistory(name);
  await history.deleteEverything();
  await history.deleteEverything();
  expect(await databaseNames()).not.toContain(name);
});
