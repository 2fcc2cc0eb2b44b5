import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouch } from '../../src/sync/couch';
import { expectSame, keysOfSecret, openDatabase } from '../../src/sync/head';
import { openVault } from '../../src/sync/vault';
import { type CouchServer, PASSWORD, startCouchDB, USER } from '../couchdb/start-couchdb';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouchDB();
});
afterAll(() => server.close());

const freshName = () => `db-${randomUUID()}`;
const couchOf = (name: string, access = { user: USER, password: PASSWORD }) =>
  openCouch({ address: `${server.url}/${name}`, ...access }, fetch, new AbortController().signal);
const failing = (problem: string) => ({ code: 'sync-failed', details: { problem } });
const everythingIn = async (name: string) =>
  (await server.ask(`/${name}/_all_docs?include_docs=true`)).json();

describe('a database', () => {
  it('is made where there is none, and opens for a second device with the same passphrase', async () => {
    const couch = couchOf(freshName());
    const first = await openDatabase(couch, 'four quiet herons');
    const second = await openDatabase(couch, 'four quiet herons');
    expect(second.salt).toBe(first.salt);
    const sealed = await openVault(await keysOfSecret(first.secret)).seal('doc', new Uint8Array([1]));
    expect(await openVault(await keysOfSecret(second.secret)).open('doc', sealed)).toEqual(
      new Uint8Array([1]),
    );
  });

  it('does not open with another passphrase, and nothing is written then', async () => {
    const name = freshName();
    await openDatabase(couchOf(name), 'four quiet herons');
    const before = await everythingIn(name);
    await expect(openDatabase(couchOf(name), 'five quiet herons')).rejects.toMatchObject(
      failing('wrong-passphrase'),
    );
    expect(await everythingIn(name)).toEqual(before);
  });

  it('with other things in it is left alone', async () => {
    const name = freshName();
    await server.ask(`/${name}`, { method: 'PUT' });
    await server.ask(`/${name}/recipe`, { method: 'PUT', body: '{"cake": true}' });
    const before = await everythingIn(name);
    await expect(openDatabase(couchOf(name), 'four quiet herons')).rejects.toMatchObject(
      failing('foreign-database'),
    );
    expect(await everythingIn(name)).toEqual(before);
  });

  it.each([
    ['asks for so few rounds that guessing is cheap', { iterations: 1000 }, 'foreign-database'],
    ['asks for so many rounds that the device hangs', { iterations: 1e9 }, 'foreign-database'],
    ['has no salt', { salt: '' }, 'foreign-database'],
    ['is of a newer version', { version: 2, keys: 'others' }, 'newer-database'],
  ])('whose head %s is refused', async (_, change, problem) => {
    const name = freshName();
    await openDatabase(couchOf(name), 'four quiet herons');
    const head = await (await server.ask(`/${name}/viva-voce`)).json();
    await server.ask(`/${name}/viva-voce`, { method: 'PUT', body: JSON.stringify({ ...head, ...change }) });
    await expect(openDatabase(couchOf(name), 'four quiet herons')).rejects.toMatchObject(failing(problem));
  });

  it('that was made anew is told from the one before', async () => {
    const name = freshName();
    const { salt } = await openDatabase(couchOf(name), 'four quiet herons');
    await expectSame(couchOf(name), salt);
    await server.ask(`/${name}`, { method: 'DELETE' });
    await openDatabase(couchOf(name), 'four quiet herons');
    await expect(expectSame(couchOf(name), salt)).rejects.toMatchObject(failing('other-database'));
  });
});

describe('trouble on the way', () => {
  it('is told by its kind', async () => {
    const name = freshName();
    const wrong = couchOf(name, { user: USER, password: 'wrong' });
    await expect(openDatabase(wrong, 'x')).rejects.toMatchObject(failing('refused'));
    const nowhere = openCouch(
      { address: 'http://127.0.0.1:9/db', user: '', password: '' },
      fetch,
      new AbortController().signal,
    );
    await expect(nowhere.count()).rejects.toMatchObject(failing('unreachable'));
  });

  it.each([
    [503, 'server'],
    [429, 'server'],
    [403, 'refused'],
    [418, 'no-couchdb'],
    ['hang up', 'unreachable'],
  ] as const)('of the server, %s, is "%s"', async (answer, problem) => {
    server.intercept(() => answer);
    try {
      await expect(couchOf('any').read('doc')).rejects.toMatchObject(failing(problem));
    } finally {
      server.intercept(null);
    }
  });

  it.each(['<html>', '{"results": "none"}', '[]'])('an answer such as %s is no CouchDB’s', async (body) => {
    const couch = openCouch(
      { address: 'https://couch.example/db', user: '', password: '' },
      async () => new Response(body),
      new AbortController().signal,
    );
    await expect(couch.changes(0, 1)).rejects.toMatchObject(failing('no-couchdb'));
  });

  it('is none where the user ended it', async () => {
    const ended = new AbortController();
    ended.abort();
    const couch = openCouch(
      { address: `${server.url}/db`, user: USER, password: PASSWORD },
      fetch,
      ended.signal,
    );
    await expect(couch.count()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
