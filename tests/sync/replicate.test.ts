import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptRecord } from '../../src/history/attempt-record';
import { bankRecord } from '../../src/history/bank-record';
import { correctionRecord } from '../../src/history/correction-record';
import { writeRecord } from '../../src/history/storage/record-version';
import type { Place } from '../../src/history/sync/places';
import { openCouch } from '../../src/sync/couch';
import { keysOfSecret, openDatabase } from '../../src/sync/head';
import { documentIdOf } from '../../src/sync/piece';
import { replicate } from '../../src/sync/replicate';
import { ALL_TOUCHED, NOTHING_TOUCHED, withTouched } from '../../src/sync/touched';
import { openVault, type Vault, type VaultKeys } from '../../src/sync/vault';
import { writtenTranscript } from '../../src/transcription/transcript';
import { type CouchServer, PASSWORD, startCouchDB, USER } from '../couchdb/start-couchdb';
import { attemptOf, storedBankOf, takeOf } from '../fakes/fresh-history';
import { type MemoryReplica, memoryReplica } from '../fakes/memory-replica';

const PASSPHRASE = 'four quiet herons at dawn';

const ALL = { touched: ALL_TOUCHED, newerAgain: false };

let server: CouchServer;
let keys: VaultKeys;
beforeAll(async () => {
  server = await startCouchDB();
});
afterAll(() => server.close());

/** A fresh database, and devices that sync with it. */
async function newDatabase() {
  const name = `db-${randomUUID()}`;
  const place = { address: `${server.url}/${name}`, user: USER, password: PASSWORD };
  const couch = openCouch(place, fetch, new AbortController().signal);
  keys ??= await keysOfSecret((await openDatabase(couch, PASSPHRASE)).secret); // slow on purpose; one derivation does for all tests
  if ((await couch.count()) === null) await couch.create();
  const vault = openVault(keys);
  const sync = (replica: MemoryReplica, scope = ALL) => replicate({ replica, couch, vault }, scope);
  return { name, couch, vault, sync };
}

const attemptAt = (id: string): Place => ({ kind: 'attempt', id });
const bankAt = (id: string): Place => ({ kind: 'bank', id });

const storedAttempt = (id: string, rest: Parameters<typeof attemptOf>[1] = {}) =>
  writeRecord(attemptRecord, attemptOf(id, rest));

const typed = (takeId: string, text: string) =>
  ({ kind: 'typed', takeId, transcript: writtenTranscript(text) }) as const;

async function documentOf(vault: Vault, name: string, place: Place) {
  const id = await documentIdOf(vault, place);
  const response = await server.ask(`/${name}/${id}`);
  return { id, document: await response.json() };
}

describe('two devices and a database', () => {
  it('have the same after each synced, and send nothing twice', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    laptop.put(bankAt('go'), writeRecord(bankRecord, storedBankOf('Go', 1)));
    phone.put(attemptAt('p1'), storedAttempt('p1'));
    phone.put(
      { kind: 'dates', id: 'dates' },
      { version: 1, interviewDate: '2027-01-05', skippedToday: null },
    );

    expect(await sync(laptop)).toMatchObject({ sent: 2, received: 0 });
    expect(await sync(phone)).toMatchObject({ sent: 2, received: 2 });
    expect(await sync(laptop)).toMatchObject({ sent: 0, received: 2 });
    expect(Object.fromEntries(laptop.records)).toEqual(Object.fromEntries(phone.records));
    expect(await sync(laptop)).toMatchObject({ sent: 0, received: 0 });
  });

  it('give a change of one device to the other, and a deletion', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    laptop.put(attemptAt('a2'), storedAttempt('a2'));
    await sync(laptop);
    await sync(phone);

    phone.put(attemptAt('a1'), storedAttempt('a1', { verdicts: { drift: 'said' } }));
    phone.delete(attemptAt('a2'));
    await sync(phone);
    await sync(laptop);
    expect(laptop.get(attemptAt('a1'))).toMatchObject({ verdicts: { drift: 'said' } });
    expect(laptop.get(attemptAt('a2'))).toBeUndefined();
  });

  it('read again only what may have changed, and still find what is new or gone', async () => {
    const { sync } = await newDatabase();
    const laptop = memoryReplica();
    for (const id of ['a1', 'a2', 'a3']) laptop.put(attemptAt(id), storedAttempt(id));
    await sync(laptop);
    const read: string[] = [];
    const watched: MemoryReplica = {
      ...laptop,
      read: (place) => {
        read.push(place.id);
        return laptop.read(place);
      },
    };
    laptop.put(attemptAt('a1'), storedAttempt('a1', { starred: true }));
    laptop.put(attemptAt('a4'), storedAttempt('a4'));
    laptop.delete(attemptAt('a3'));
    const touched = withTouched(NOTHING_TOUCHED, 'attempt', 'a1');
    expect(await sync(watched, { touched, newerAgain: false })).toMatchObject({ sent: 3 });
    expect(read).toEqual(['a1', 'a4']);
    expect(await sync(watched, { touched: NOTHING_TOUCHED, newerAgain: false })).toMatchObject({ sent: 0 });
    expect(read).toHaveLength(2);
  });

  it('let a deletion win over a change, as tabs do', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    await sync(laptop);
    await sync(phone);

    laptop.put(attemptAt('a1'), storedAttempt('a1', { starred: true }));
    phone.delete(attemptAt('a1'));
    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    expect([...laptop.records, ...phone.records]).toEqual([]);
  });

  it('bring back what was deleted when Undo brings it back', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    await sync(laptop);
    laptop.delete(attemptAt('a1'));
    await sync(laptop);
    await sync(phone);
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    await sync(laptop);
    await sync(phone);
    expect(phone.get(attemptAt('a1'))).toEqual(storedAttempt('a1'));
  });

  it('keep both texts of an answer that was rewritten on each, and say which answer', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1', { takes: [typed('t1', 'first')] }));
    await sync(laptop);
    await sync(phone);
    laptop.put(attemptAt('a1'), storedAttempt('a1', { takes: [typed('t1', 'on the laptop')] }));
    phone.put(attemptAt('a1'), storedAttempt('a1', { takes: [typed('t1', 'on the phone')] }));

    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    expect(await phone.store.twice()).toEqual(['What is drift?']);
    expect(Object.fromEntries(laptop.records)).toEqual(Object.fromEntries(phone.records));
    expect(textsIn(laptop)).toEqual(['on the laptop', 'on the phone']);
  });

  it('join takes, verdicts and the star of both into one answer', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    await sync(laptop);
    await sync(phone);
    const takes = [takeOf('a1-take')];
    laptop.put(
      attemptAt('a1'),
      storedAttempt('a1', { takes: [...takes, takeOf('l')], verdicts: { x: 'said' } }),
    );
    phone.put(attemptAt('a1'), storedAttempt('a1', { takes: [...takes, takeOf('p')], starred: true }));

    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    expect(laptop.records.size).toBe(1);
    expect(laptop.get(attemptAt('a1'))).toEqual(phone.get(attemptAt('a1')));
    expect(laptop.get(attemptAt('a1'))).toMatchObject({
      takes: [{ takeId: 'a1-take' }, { takeId: 'l' }, { takeId: 'p' }],
      verdicts: { x: 'said' },
      starred: true,
    });
  });

  it('keep both versions of a bank', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    const bank = storedBankOf('Go', 1);
    laptop.put(bankAt('go'), writeRecord(bankRecord, bank));
    await sync(laptop);
    await sync(phone);
    laptop.put(bankAt('go'), writeRecord(bankRecord, { ...bank, title: 'Go 1', changedAt: 2 }));
    phone.put(bankAt('go'), writeRecord(bankRecord, { ...bank, title: 'Go 2', changedAt: 3 }));
    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    const titles = [...laptop.records.values()].map((record) => (record as { title: string }).title);
    expect(titles.toSorted()).toEqual(['Go 1', 'Go 2 (other version)']);
    expect(Object.fromEntries(laptop.records)).toEqual(Object.fromEntries(phone.records));
  });

  it('take the corrections of both', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    for (const [replica, id] of [
      [laptop, 'c1'],
      [phone, 'c2'],
    ] as const)
      replica.put(
        { kind: 'correction', id },
        writeRecord(correctionRecord, {
          ...{ id, bankId: 'mlops', question: 'q6', at: 1 },
          change: { kind: 'alias', termId: 'drift', wording: id },
        }),
      );
    await sync(laptop);
    await sync(phone);
    await sync(laptop);
    expect([...laptop.records.keys()].toSorted()).toEqual(['correction/c1', 'correction/c2']);
  });

  it('keep what two servers wrote apart from each other', async () => {
    const { name, vault, sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1', { takes: [typed('t1', 'here')] }));
    await sync(laptop);
    const { document } = await documentOf(vault, name, attemptAt('a1'));

    const elsewhere = await newDatabase();
    phone.put(attemptAt('a1'), storedAttempt('a1', { takes: [typed('t1', 'there')] }));
    await elsewhere.sync(phone);
    const other = await documentOf(vault, elsewhere.name, attemptAt('a1'));
    await server.copyIn(name, [other.document]);
    expect(document._rev).not.toBe(other.document._rev);

    await sync(laptop);
    await sync(phone); // which knows a database of the same passphrase
    expect(textsIn(laptop)).toEqual(['here', 'there']);
    const { document: after } = await (async () => {
      const id = await documentIdOf(vault, attemptAt('a1'));
      return { document: await (await server.ask(`/${name}/${id}?conflicts=true`)).json() };
    })();
    expect(after._conflicts).toBeUndefined();
  });
});

describe('a database that somebody else wrote to', () => {
  it('changes nothing here by documents it can’t have sealed, and they are mended from what is here', async () => {
    const { name, vault, sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    laptop.put(attemptAt('a2'), storedAttempt('a2'));
    await sync(laptop);
    const one = await documentOf(vault, name, attemptAt('a1'));
    const two = await documentOf(vault, name, attemptAt('a2'));
    const put = (id: string, body: object) =>
      server.ask(`/${name}/${id}`, { method: 'PUT', body: JSON.stringify(body) });
    await put(one.id, { ...one.document, sealed: two.document.sealed }); // one in the place of the other
    await put(two.id, { _rev: two.document._rev, sealed: 'AAAA' });
    await put('stray', { sealed: 'no base64, even' });

    const report = await sync(laptop);
    expect(laptop.records.size).toBe(2);
    expect(report).toMatchObject({ received: 0, sent: 2, damaged: 1 });
    expect(await sync(phone)).toMatchObject({ received: 2 });
  });

  it('can’t delete what is here: it is sent again', async () => {
    const { name, vault, sync } = await newDatabase();
    const laptop = memoryReplica();
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    await sync(laptop);
    const { id, document } = await documentOf(vault, name, attemptAt('a1'));
    await server.ask(`/${name}/${id}?rev=${document._rev}`, { method: 'DELETE' });
    expect(await sync(laptop)).toMatchObject({ sent: 1 });
    expect(laptop.records.size).toBe(1);
    expect((await documentOf(vault, name, attemptAt('a1'))).document.sealed).toBeDefined();
  });

  it('learns nothing of what is in it from ids and documents', async () => {
    const { name, sync } = await newDatabase();
    const laptop = memoryReplica();
    laptop.put(attemptAt('a-secret-id'), storedAttempt('a-secret-id'));
    await sync(laptop);
    const all = await (await server.ask(`/${name}/_all_docs?include_docs=true`)).text();
    expect(all).not.toMatch(/secret|drift|attempt/);
  });
});

describe('a newer version of the app', () => {
  it('is waited for: its records are neither taken nor written over', async () => {
    const { sync } = await newDatabase();
    const [laptop, phone] = [memoryReplica(), memoryReplica()];
    laptop.put(attemptAt('a1'), storedAttempt('a1'));
    await sync(laptop);
    await sync(phone);
    laptop.put(attemptAt('a1'), { ...(storedAttempt('a1') as object), version: 99 });
    await sync(laptop);
    phone.put(attemptAt('a1'), storedAttempt('a1', { starred: true }));
    expect(await sync(phone)).toMatchObject({ newer: 1, received: 0, sent: 0 });
    expect(phone.get(attemptAt('a1'))).toEqual(storedAttempt('a1', { starred: true }));
    expect(await sync(phone, { ...ALL, newerAgain: true })).toMatchObject({ newer: 1, sent: 0 });
  });
});

function textsIn(replica: MemoryReplica): readonly string[] {
  return [...replica.records.values()]
    .flatMap((record) => (record as ReturnType<typeof attemptOf>).takes)
    .map(({ transcript }) =>
      transcript?.segments.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
    )
    .map((text) => text ?? '')
    .toSorted();
}
