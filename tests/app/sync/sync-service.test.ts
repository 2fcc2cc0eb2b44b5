import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSyncService, type PageHost } from '../../../src/app/sync/sync-service';
import { attemptRecord } from '../../../src/history/attempt-record';
import type { ChangeListener } from '../../../src/history/storage/changes';
import { writeRecord } from '../../../src/history/storage/record-version';
import { type CouchServer, PASSWORD, startCouchDB, USER } from '../../couchdb/start-couchdb';
import { attemptOf } from '../../fakes/fresh-history';
import { type MemoryReplica, memoryReplica } from '../../fakes/memory-replica';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouchDB();
});
afterAll(() => server.close());

/** A busy machine answers late. */
const PATIENTLY = { timeout: 10_000 };

const ACCESS = { user: USER, password: PASSWORD, passphrase: 'four quiet herons' };

/** A page that is open to what was allowed when it was loaded. */
function hostOf(): PageHost & { readonly reloads: () => number; load(): void } {
  let allowed: string | null = null;
  let open: string | null = null;
  let reloads = 0;
  return {
    allowed: async () => allowed,
    allow: async (address) => {
      allowed = address;
    },
    reach: (address) => (address === open ? 'opened' : 'closed'),
    reload: () => {
      reloads += 1;
    },
    reloads: () => reloads,
    load: () => {
      open = allowed;
    },
  };
}

async function deviceOf(replica: MemoryReplica = memoryReplica(), host = hostOf()) {
  const listeners = new Set<ChangeListener>();
  let quiet = () => {};
  const service = await createSyncService({
    ...{ replica, host, fetch },
    history: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    alone: (work) => work(),
    quiet: () =>
      new Promise<void>((resolve) => {
        quiet = resolve;
      }),
    after: () => () => {},
    onWake: () => {},
    now: () => 1000,
  });
  return {
    ...{ service, replica, host },
    change: (subject: Parameters<ChangeListener>[0]) => {
      for (const listener of listeners) listener(subject, null);
    },
    becomesQuiet: () => quiet(),
  };
}

/** Names a database and loads the page anew, as the user and the browser do. */
async function opened(address: string, replica?: MemoryReplica) {
  const first = await deviceOf(replica);
  await first.service.name(address);
  expect(first.host.reloads()).toBe(1);
  first.host.load();
  return deviceOf(first.replica, first.host);
}

const freshAddress = () => `${server.url}/db-${randomUUID()}`;
const place = { kind: 'attempt', id: 'a1' } as const;

describe('sync', () => {
  it('is off, asks no host, and is turned on in two steps with a new load of the page between', async () => {
    const { service } = await deviceOf();
    expect(service.state.getState()).toEqual({ kind: 'off' });
    const address = freshAddress();
    const device = await opened(address);
    expect(device.service.state.getState()).toEqual({ kind: 'named', address, open: true });
    await device.service.turnOn(ACCESS);
    expect(device.service.state.getState()).toMatchObject({
      ...{ kind: 'on', address, activity: { kind: 'resting' } },
      last: { at: 1000, report: { sent: 0, received: 0 } },
    });
    await device.service.turnOff();
  });

  it('brings an answer to a second device', async () => {
    const address = freshAddress();
    const laptop = await opened(address);
    laptop.replica.put(place, writeRecord(attemptRecord, attemptOf('a1')));
    await laptop.service.turnOn(ACCESS);
    const phone = await opened(address);
    await phone.service.turnOn(ACCESS);
    expect(phone.replica.get(place)).toEqual(laptop.replica.get(place));
  });

  it('goes on after a reload, and sends what changes when nobody answers', async () => {
    const address = freshAddress();
    const before = await opened(address);
    await before.service.turnOn(ACCESS);
    const device = await deviceOf(before.replica, before.host);
    expect(device.service.state.getState()).toMatchObject({ kind: 'on', address });
    device.becomesQuiet();
    await expect.poll(device.service.state.getState, PATIENTLY).toMatchObject({ last: { at: 1000 } });
    device.replica.put(place, writeRecord(attemptRecord, attemptOf('a1')));
    device.change('attempts');
    device.becomesQuiet();
    await expect
      .poll(device.service.state.getState, PATIENTLY)
      .toMatchObject({ last: { report: { sent: 1 } } });
  });

  it('with a wrong passphrase stays off and changes nothing, here or there', async () => {
    const address = freshAddress();
    const laptop = await opened(address);
    laptop.replica.put(place, writeRecord(attemptRecord, attemptOf('a1')));
    await laptop.service.turnOn(ACCESS);
    const phone = await opened(address);
    await expect(phone.service.turnOn({ ...ACCESS, passphrase: 'five loud herons' })).rejects.toMatchObject({
      details: { problem: 'wrong-passphrase' },
    });
    expect(phone.service.state.getState()).toMatchObject({ kind: 'named' });
    expect([...phone.replica.records]).toEqual([]);
    expect(await phone.replica.store.setup()).toBeNull();
  });

  it('turned off forgets password and keys, keeps the records and closes the page', async () => {
    const device = await opened(freshAddress());
    device.replica.put(place, writeRecord(attemptRecord, attemptOf('a1')));
    await device.service.turnOn(ACCESS);
    await device.service.turnOff();
    expect(device.service.state.getState()).toEqual({ kind: 'off' });
    expect(await device.replica.store.setup()).toBeNull();
    expect(await device.host.allowed()).toBeNull();
    expect(device.host.reloads()).toBe(2);
    expect(device.replica.records.size).toBe(1);
  });

  it('says what was kept twice until it was seen', async () => {
    const device = await opened(freshAddress());
    await device.replica.store.noteTwice('What is drift?');
    await device.service.turnOn(ACCESS);
    expect(device.service.state.getState()).toMatchObject({ twice: ['What is drift?'] });
    await device.service.seenTwice();
    expect(device.service.state.getState()).toMatchObject({ twice: [] });
    expect(await device.replica.store.twice()).toEqual([]);
  });
});
