import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Attempt } from '../../src/history/attempt';
import { attemptRecord } from '../../src/history/attempt-record';
import { readRecord, writeRecord } from '../../src/history/storage/record-version';
import type { Place } from '../../src/history/sync/places';
import { openCouch } from '../../src/sync/couch';
import { replicate } from '../../src/sync/replicate';
import { ALL_TOUCHED } from '../../src/sync/touched';
import { deriveKeys, openVault, type Vault } from '../../src/sync/vault';
import { writtenTranscript } from '../../src/transcription/transcript';
import { type CouchServer, PASSWORD, startCouchDB, USER } from '../couchdb/start-couchdb';
import { attemptOf } from '../fakes/fresh-history';
import { type MemoryReplica, memoryReplica } from '../fakes/memory-replica';

let server: CouchServer;
let vault: Vault;
beforeAll(async () => {
  server = await startCouchDB();
  vault = openVault(await deriveKeys('passphrase', new Uint8Array(16), 1)); // what is tested is not its strength
});
afterAll(() => server.close());

const DEVICES = 3;

/** What one person does on one of several devices. `pick` chooses among the answers there. */
const deed = fc.record({
  device: fc.nat(DEVICES - 1),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('sync' as const) },
    { weight: 2, arbitrary: fc.constantFrom('rewrite', 'add a take') },
    { weight: 1, arbitrary: fc.constantFrom('answer', 'star', 'delete') },
  ),
  pick: fc.nat(2),
});

/** All texts that were written, by the answer they were written for, and those that somebody who saw them replaced. */
interface Diary {
  readonly written: { readonly answer: string; readonly text: string }[];
  readonly replaced: Set<string>;
  readonly deleted: Set<string>;
}

it('brings all devices to the same, and loses nothing that nobody took away, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 15 }), async (deeds) => {
      const couch = openCouch(
        { address: `${server.url}/db-${randomUUID()}`, user: USER, password: PASSWORD },
        fetch,
        new AbortController().signal,
      );
      await couch.create();
      const devices = Array.from({ length: DEVICES }, memoryReplica);
      const sync = (replica: MemoryReplica) =>
        replicate({ replica, couch, vault }, { touched: ALL_TOUCHED, newerAgain: false });
      const diary: Diary = { written: [], replaced: new Set(), deleted: new Set() };
      if (devices[0]) act(devices[0], { what: 'answer', pick: 0, text: 'text-first' }, diary);
      for (const replica of devices) await sync(replica); // all know one answer, to be at odds over

      for (const [index, { device, what, pick }] of deeds.entries()) {
        const replica = devices[device];
        if (!replica) continue;
        if (what === 'sync') await sync(replica);
        else act(replica, { what, pick, text: `text-${index}` }, diary);
      }
      for (let round = 0; round < 2; round++) for (const replica of devices) await sync(replica);

      const [first, ...others] = devices.map(({ records }) => Object.fromEntries(records));
      for (const other of others) expect(other).toEqual(first);
      const texts = attemptsOn(devices[0]).flatMap(textsOf);
      const wanted = diary.written.filter(
        ({ answer, text }) => !diary.replaced.has(text) && !diary.deleted.has(answer),
      );
      expect(texts).toEqual(expect.arrayContaining(wanted.map(({ text }) => text)));
    }),
    { numRuns: 60 },
  );
}, 120_000);

function act(
  replica: MemoryReplica,
  deed: { readonly what: string; readonly pick: number; readonly text: string },
  diary: Diary,
): void {
  const { what, pick, text } = deed;
  const put = (attempt: Attempt) => replica.put(placeOf(attempt.id), writeRecord(attemptRecord, attempt));
  const take = (takeId: string) => ({ kind: 'typed', takeId, transcript: writtenTranscript(text) }) as const;
  const there = attemptsOn(replica);
  const chosen = there[pick % Math.max(1, there.length)];
  if (what === 'answer' || !chosen) {
    put(attemptOf(text, { takes: [take(`take-${text}`)] }));
    diary.written.push({ answer: text, text });
    return;
  }
  const answer = originOf(chosen);
  const [firstTake, ...rest] = chosen.takes;
  switch (what) {
    case 'rewrite':
      for (const old of textsOf({ ...chosen, takes: chosen.takes.slice(0, 1) })) diary.replaced.add(old);
      put({ ...chosen, takes: [take(firstTake?.takeId ?? ''), ...rest] });
      diary.written.push({ answer, text });
      return;
    case 'add a take':
      put({ ...chosen, takes: [...chosen.takes, take(`take-${text}`)] });
      diary.written.push({ answer, text });
      return;
    case 'star':
      put({ ...chosen, starred: true });
      return;
    default:
      replica.delete(placeOf(chosen.id));
      diary.deleted.add(answer);
  }
}

const placeOf = (id: string): Place => ({ kind: 'attempt', id });

/** Another version of an answer is called after it. */
const originOf = ({ id }: Attempt) => id.split('-').slice(0, 2).join('-');

function attemptsOn(replica: MemoryReplica | undefined): readonly Attempt[] {
  return [...(replica?.records.values() ?? [])].map((record) => readRecord(attemptRecord, record));
}

function textsOf({ takes }: Pick<Attempt, 'takes'>): readonly string[] {
  return takes.flatMap(
    ({ transcript }) => transcript?.segments.flatMap(({ words }) => words.map(({ text }) => text)) ?? [],
  );
}
