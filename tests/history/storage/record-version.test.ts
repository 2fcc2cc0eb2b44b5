import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RecordKind, readAll, readRecord } from '../../../src/history/storage/record-version';

/** A record that was renamed in version 2 and split in version 3. */
const person: RecordKind<{ readonly first: string; readonly last: string }> = {
  name: 'person',
  version: 3,
  converters: [
    ({ title, ...rest }) => ({ ...rest, name: title }),
    ({ name, ...rest }) => {
      const [first, last] = String(name).split(' ');
      return { ...rest, first, last };
    },
  ],
  schema: z.object({ first: z.string(), last: z.string() }),
};

describe('readRecord', () => {
  it.each([
    { version: 1, title: 'Ada Lovelace' },
    { version: 2, name: 'Ada Lovelace' },
    { version: 3, first: 'Ada', last: 'Lovelace' },
  ])('leads version $version through every later converter', (record) => {
    expect(readRecord(person, record)).toEqual({ first: 'Ada', last: 'Lovelace' });
  });

  it('checks the result, not the record it started from', () => {
    expect(() => readRecord(person, { version: 1, title: 'Ada' })).toThrow('stored-record-unreadable');
  });

  it.each([null, 'text', {}, { version: 0 }, { version: 1.5 }, { version: '1' }])(
    'refuses %j, which has no version',
    (record) => {
      expect(() => readRecord(person, record)).toThrow('stored-record-unreadable');
    },
  );

  it('reports a converter that trips over the record as an unreadable record', () => {
    const fragile = { ...person, version: 2, converters: [() => JSON.parse('{')] };
    expect(() => readRecord(fragile, { version: 1 })).toThrow('stored-record-unreadable');
  });
});

describe('readAll', () => {
  it('reports the unreadable and still gives the others in their order', () => {
    const { values, unreadable } = readAll(person, [
      { id: 'a', record: { version: 3, first: 'Ada', last: 'Lovelace' } },
      { id: 'b', record: { version: 9 } },
      { id: 'c', record: { version: 2, name: 'Alan Turing' } },
    ]);
    expect(values.map((one) => one.last)).toEqual(['Lovelace', 'Turing']);
    expect(unreadable).toMatchObject([{ id: 'b', error: { code: 'stored-record-unreadable' } }]);
  });
});
