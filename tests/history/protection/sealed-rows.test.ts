import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSealed,
  openRow,
  type Row,
  SEALED_STORES,
  type SealedStore,
  sealRow,
} from '../../../src/history/protection/sealed-rows';
import { sealingKey } from '../../../src/sealing/seal';

const SECRET = 'yeast makes carbon dioxide';
const key = await sealingKey(new Uint8Array(32).fill(1));
const otherKey = await sealingKey(new Uint8Array(32).fill(2));

const record = {
  version: 3,
  text: SECRET,
  levels: [0, 0.25, 1e-7],
  deep: { none: null, accents: 'é 漢 🙂' },
};
const sound = new TextEncoder().encode(SECRET).buffer;

const ROWS: Readonly<Record<SealedStore, Row>> = {
  attempts: { id: 'a', bankId: 'b', question: 'q', createdAt: 1, takeIds: ['t'], record },
  removed: { id: 'a', bankId: 'b', question: 'q', createdAt: 1, takeIds: ['t'], record, removedAt: 5 },
  recordings: { takeId: 't', startedAt: 1, owedSince: 1, record },
  chunks: { takeId: 't', index: 3, mimeType: 'audio/webm', bytes: sound },
  corrections: { id: 'c', bankId: 'b', question: 'q', at: 2, record },
  singles: { name: 'drafts', record },
  sync: { key: 'setup', value: record },
};

/** Everything in a row as text, bytes too. */
function textOf(row: Row): string {
  return Object.values(row)
    .map((value) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : JSON.stringify(value),
    )
    .join();
}

describe.each(SEALED_STORES)('a row of %s', (store) => {
  const row = ROWS[store];

  it('is the same after it was sealed and opened, and shows nothing of its content between', async () => {
    const sealed = await sealRow(store, row, key);
    expect(textOf(row)).toContain(SECRET);
    expect(textOf(sealed)).not.toContain('yeast');
    expect(isSealed(sealed)).toBe(true);
    expect(await openRow(store, sealed, key)).toEqual(row);
  });

  it('keeps in sight what indexes look for', async () => {
    const { record: _, bytes: __, value: ___, ...envelope } = row;
    expect(await sealRow(store, row, key)).toMatchObject(envelope);
  });

  it('is sealed and opened once, however often it is asked', async () => {
    const sealed = await sealRow(store, row, key);
    expect(await sealRow(store, sealed, key)).toBe(sealed);
    expect(await openRow(store, row, key)).toBe(row);
  });

  it('can’t be opened while it is locked', async () => {
    const sealed = await sealRow(store, row, key);
    await expect(openRow(store, sealed, null)).rejects.toMatchObject({ code: 'answers-locked' });
  });

  const [field = ''] = ['record', 'bytes', 'value'].filter((name) => name in row);
  const [id = ''] = ['name', 'key', 'id', 'takeId'].filter((name) => name in row);

  it.each([
    ['another key', async (sealed: Row) => openRow(store, sealed, otherKey)],
    ['the id of another row', async (sealed: Row) => openRow(store, { ...sealed, [id]: 'other' }, key)],
    [
      'a changed byte',
      async (sealed: Row) => {
        const bytes = new Uint8Array(sealed[field] as ArrayBuffer).slice();
        bytes[20] = (bytes[20] ?? 0) ^ 1;
        return openRow(store, { ...sealed, [field]: bytes.buffer }, key);
      },
    ],
  ])('is refused with %s', async (_, open) => {
    const sealed = await sealRow(store, row, key);
    const opened = open(sealed);
    if (store === 'chunks') await expect(opened).rejects.toMatchObject({ code: 'stored-record-unreadable' });
    else expect((await opened)[field]).toBeInstanceOf(ArrayBuffer); // still sealed: no record at all
  });
});

it('a piece of sound does not open as another piece of its take', async () => {
  const sealed = await sealRow('chunks', ROWS.chunks, key);
  await expect(openRow('chunks', { ...sealed, index: 4 }, key)).rejects.toMatchObject({
    code: 'stored-record-unreadable',
  });
});

it.each([
  ['singles', { name: 'settings', record: { theme: 'dark' } }],
  ['singles', { name: 'active-bank', record: { version: 1, bankId: 'b' } }],
  ['sync', { key: 'since', value: '7-seq' }],
] as const)('leaves in %s what was never said: %o', async (store, row) => {
  expect(await sealRow(store, row, key)).toBe(row);
});

/** What JSON can carry: it writes -0 as 0. */
const written = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)));

it('gives back any record that a backup could hold', () =>
  fc.assert(
    fc.asyncProperty(fc.string(), written, async (id, record) => {
      const row = { id, bankId: 'b', record };
      expect(await openRow('attempts', await sealRow('attempts', row, key), key)).toEqual(row);
    }),
  ));
