import { expect, it, onTestFinished } from 'vitest';
import { attemptOf, freshName, openedHistory, record } from '../../fakes/fresh-history';

const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name);

it('leaves no byte in the database, the caches and localStorage, and nothing of others is touched', async () => {
  const name = freshName();
  const history = await openedHistory(name);
  await record(history, 'a-take');
  await history.attempts.add(attemptOf('a'));
  await history.settings.change({ theme: 'dark' });
  await (await caches.open('viva-voce-weights')).put('/weights', new Response('weights'));
  await (await caches.open('neighbour')).put('/page', new Response('page'));
  localStorage.setItem('viva-voce/x', '1');
  localStorage.setItem('neighbour', '1');
  onTestFinished(async () => {
    await caches.delete('neighbour');
    localStorage.removeItem('neighbour');
  });

  await history.deleteEverything();

  expect(await databaseNames()).not.toContain(name);
  expect(await caches.keys()).toEqual(['neighbour']);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('viva-voce'))).toEqual([]);
  expect(localStorage.getItem('neighbour')).toBe('1');
});

it('closes what other tabs have open, and nothing that ends later makes the database anew', async () => {
  const name = freshName();
  const history = await openedHistory(name);
  await openedHistory(name);
  await history.deleteEverything();
  await expect(history.attempts.add(attemptOf('late'))).rejects.toMatchObject({
    code: 'storage-unavailable',
  });
  expect(await databaseNames()).not.toContain(name);
});
