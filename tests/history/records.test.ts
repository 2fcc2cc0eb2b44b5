import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { attemptRecord } from '../../src/history/attempt-record';
import { bankRecord } from '../../src/history/bank-record';
import { activeBankRecord } from '../../src/history/banks';
import { correctionRecord } from '../../src/history/correction-record';
import { draftsRecord } from '../../src/history/drafts';
import { planRecord } from '../../src/history/plans';
import { profileRecord } from '../../src/history/profiles';
import { protectionRecord } from '../../src/history/protection/protection-record';
import { recordingRecord } from '../../src/history/recording-record';
import { type RecordKind, readRecord, writeRecord } from '../../src/history/storage/record-version';
import { thrownBy } from './thrown-by';

const KINDS: readonly RecordKind<object>[] = [
  attemptRecord,
  recordingRecord,
  bankRecord,
  activeBankRecord,
  correctionRecord,
  planRecord,
  draftsRecord,
  profileRecord,
  protectionRecord,
];

const fixtureOf = (kind: RecordKind<object>, version: number) =>
  new URL(`../fixtures/records/${kind.name.replace(' ', '-')}-v${version}.json`, import.meta.url);

const stored = (kind: RecordKind<object>, version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(fixtureOf(kind, version), 'utf8'));

describe.each(KINDS)('the $name record', (kind) => {
  const versions = Array.from({ length: kind.version }, (_, index) => index + 1);

  it('has a converter and a fixture of every version there was', () => {
    expect(kind.converters).toHaveLength(kind.version - 1);
    expect(versions.filter((version) => !existsSync(fixtureOf(kind, version)))).toEqual([]);
  });

  it.each(versions)('reads a record of version %i', (version) => {
    const record = stored(kind, version);
    const read = readRecord(kind, record);
    if (version === kind.version) expect(writeRecord(kind, read)).toEqual(record);
  });

  it('refuses a record that lacks a field', () => {
    const record = stored(kind, kind.version);
    for (const field of Object.keys(record)) {
      const { [field]: _, ...broken } = record;
      expect(thrownBy(() => readRecord(kind, broken))).toMatchObject({ code: 'stored-record-unreadable' });
    }
  });

  it('refuses a record of a version it does not know yet', () => {
    const fromTheFuture = { ...stored(kind, kind.version), version: kind.version + 1 };
    expect(thrownBy(() => readRecord(kind, fromTheFuture))).toMatchObject({
      code: 'stored-record-unreadable',
      details: { kind: kind.name, problem: expect.stringContaining('newer') },
    });
  });
});

describe('an attempt', () => {
  it('says which field of it is broken', () => {
    const record = { ...stored(attemptRecord, attemptRecord.version), createdAt: 'yesterday' };
    expect(thrownBy(() => readRecord(attemptRecord, record))).toMatchObject({
      details: { kind: 'attempt', problem: expect.stringContaining('createdAt') },
    });
  });

  it.each([
    ['a level that is no number', ['takes', 0, 'levels', 1]],
    ['a coverage over 1', ['score', 'coverage']],
    ['an unknown verdict', ['verdicts', 'monitoring']],
    ['a word without an end', ['takes', 0, 'transcript', 'segments', 0, 'words', 0, 'endS']],
  ])('is refused with %s', (_, path) => {
    const record = stored(attemptRecord, attemptRecord.version);
    const last = path.at(-1) ?? '';
    // biome-ignore lint/suspicious/noExplicitAny: walks into raw JSON
    const parent = path.slice(0, -1).reduce((node: any, key) => node[key], record);
    parent[last] = last === 'coverage' ? 1.2 : 'broken';
    expect(thrownBy(() => readRecord(attemptRecord, record))).toBeInstanceOf(AppError);
  });
});
