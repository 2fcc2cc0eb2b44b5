import { describe, expect, it } from 'vitest';
import { lockWith, newDataKey, unlockWith } from '../../../src/history/protection/data-key';

describe('the data key', () => {
  it('comes back with the passphrase that locked it, and with no other', async () => {
    const dataKey = newDataKey();
    const lock = await lockWith('four quiet herons', dataKey, 1);
    expect(await unlockWith('four quiet herons', lock)).toEqual(dataKey);
    expect(await unlockWith(' four quiet herons', lock)).toEqual(dataKey);
    for (const wrong of ['four quiet heron', 'Four quiet herons', ''])
      expect(await unlockWith(wrong, lock)).toBeNull();
  });

  it('is no part of the passphrase: a new one locks the same key, another way each time', async () => {
    const dataKey = newDataKey();
    const before = await lockWith('four quiet herons', dataKey, 1);
    const after = await lockWith('five loud geese', dataKey, 1);
    expect(await unlockWith('five loud geese', after)).toEqual(dataKey);
    expect(await unlockWith('four quiet herons', after)).toBeNull();
    expect(after.salt).not.toBe(before.salt);
    expect(newDataKey()).not.toEqual(newDataKey());
  });

  it('does not come of a lock that was damaged', async () => {
    const lock = await lockWith('four quiet herons', newDataKey(), 1);
    expect(await unlockWith('four quiet herons', { ...lock, key: lock.salt })).toBeNull();
    expect(await unlockWith('four quiet herons', { ...lock, salt: lock.key })).toBeNull();
    expect(await unlockWith('four quiet herons', { ...lock, key: '%' })).toBeNull();
  });
});
